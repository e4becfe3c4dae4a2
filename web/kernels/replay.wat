;; Calls of the kernels, one after the other: 144 bytes each, 12 numbers as i32 and the same 12 as f64. The first one is the
;; kernel's place in the table below, the others are what it is given. js/calls.js writes them, in the same order.

;; The result is that of the last call that has one.
(func $replay (export "replay") (param $at i32) (param $end i32) (result f64)
  (local $result f64)
  (loop $next
    (block $done
    (block $adapt (block $roll (block $addSign (block $axpy (block $difference (block $softmax (block $sigmoidLoss (block $sigmoidGradient (block $sigmoid (block $tanhGradient (block $tanh (block $mask (block $relu (block $colsum (block $plusRow (block $transpose (block $gemm
      (br_table $gemm $transpose $plusRow $colsum $relu $mask $tanh $tanhGradient $sigmoid $sigmoidGradient $sigmoidLoss $softmax $difference $axpy $addSign $roll $adapt (i32.load (local.get $at))))
      (call $gemm (i32.load offset=4 (local.get $at)) (i32.load offset=8 (local.get $at)) (i32.load offset=12 (local.get $at)) (i32.load offset=16 (local.get $at)) (i32.load offset=20 (local.get $at)) (i32.load offset=24 (local.get $at)) (i32.load offset=28 (local.get $at)) (i32.load offset=32 (local.get $at)) (i32.load offset=36 (local.get $at))) (br $done))
      (call $transpose (i32.load offset=4 (local.get $at)) (i32.load offset=8 (local.get $at)) (i32.load offset=12 (local.get $at)) (i32.load offset=16 (local.get $at)) (i32.load offset=20 (local.get $at)) (i32.load offset=24 (local.get $at))) (br $done))
      (call $plusRow (i32.load offset=4 (local.get $at)) (i32.load offset=8 (local.get $at)) (i32.load offset=12 (local.get $at)) (i32.load offset=16 (local.get $at)) (i32.load offset=20 (local.get $at))) (br $done))
      (call $colsum (i32.load offset=4 (local.get $at)) (i32.load offset=8 (local.get $at)) (i32.load offset=12 (local.get $at)) (i32.load offset=16 (local.get $at))) (br $done))
      (call $relu (i32.load offset=4 (local.get $at)) (i32.load offset=8 (local.get $at)) (i32.load offset=12 (local.get $at))) (br $done))
      (call $mask (i32.load offset=4 (local.get $at)) (i32.load offset=8 (local.get $at)) (i32.load offset=12 (local.get $at)) (i32.load offset=16 (local.get $at))) (br $done))
      (call $tanh (i32.load offset=4 (local.get $at)) (i32.load offset=8 (local.get $at)) (i32.load offset=12 (local.get $at))) (br $done))
      (call $tanhGradient (i32.load offset=4 (local.get $at)) (i32.load offset=8 (local.get $at)) (i32.load offset=12 (local.get $at)) (i32.load offset=16 (local.get $at))) (br $done))
      (call $sigmoid (i32.load offset=4 (local.get $at)) (i32.load offset=8 (local.get $at)) (i32.load offset=12 (local.get $at))) (br $done))
      (call $sigmoidGradient (i32.load offset=4 (local.get $at)) (i32.load offset=8 (local.get $at)) (i32.load offset=12 (local.get $at)) (i32.load offset=16 (local.get $at))) (br $done))
      (local.set $result (call $sigmoidLoss (i32.load offset=4 (local.get $at)) (i32.load offset=8 (local.get $at)) (i32.load offset=12 (local.get $at)) (i32.load offset=16 (local.get $at)))) (br $done))
      (local.set $result (call $softmax (i32.load offset=4 (local.get $at)) (i32.load offset=8 (local.get $at)) (i32.load offset=12 (local.get $at)) (i32.load offset=16 (local.get $at)) (i32.load offset=20 (local.get $at)) (i32.load offset=24 (local.get $at)) (i32.load offset=28 (local.get $at)))) (br $done))
      (call $difference (i32.load offset=4 (local.get $at)) (i32.load offset=8 (local.get $at)) (f64.load offset=72 (local.get $at)) (i32.load offset=16 (local.get $at)) (i32.load offset=20 (local.get $at))) (br $done))
      (call $axpy (i32.load offset=4 (local.get $at)) (f32.demote_f64 (f64.load offset=64 (local.get $at))) (i32.load offset=12 (local.get $at)) (i32.load offset=16 (local.get $at))) (br $done))
      (call $addSign (i32.load offset=4 (local.get $at)) (f32.demote_f64 (f64.load offset=64 (local.get $at))) (i32.load offset=12 (local.get $at)) (i32.load offset=16 (local.get $at))) (br $done))
      (call $roll (i32.load offset=4 (local.get $at)) (f64.load offset=64 (local.get $at)) (f64.load offset=72 (local.get $at)) (f64.load offset=80 (local.get $at)) (f64.load offset=88 (local.get $at)) (i32.load offset=24 (local.get $at)) (i32.load offset=28 (local.get $at)) (i32.load offset=32 (local.get $at))) (br $done))
      (call $adapt (i32.load offset=4 (local.get $at)) (i32.load offset=8 (local.get $at)) (i32.load offset=12 (local.get $at)) (i32.load offset=16 (local.get $at)) (i32.load offset=20 (local.get $at)) (i32.load offset=24 (local.get $at)))
    )
    (br_if $next (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 144))) (local.get $end))))
  (local.get $result))
