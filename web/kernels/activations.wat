;; Hyperbolic tangent and sigmoid with their gradients, in double, each result rounded to float once. n is a multiple of 4.

;; into = tanh x by one division: see Exponential.
(func $tanh (export "tanh") (param $x i32) (param $into i32) (param $n i32)
  ×2 (local $x# v128) (local $k# v128) (local $r# v128) (local $t# v128) (local $q# v128)
  (loop $next
    ×2 (local.set $x# (f64x2.promote_low_f32x4 (v128.load64_zero offset=#·8 (local.get $x))))
    ×2 (local.set $r# (f64x2.pmax (f64x2.mul (v128.const f64x2 -2 -2) (f64x2.abs (local.get $x#))) (v128.const f64x2 -40 -40)))
    ×2 (local.set $k# (i32x4.trunc_sat_f64x2_s_zero (f64x2.sub (f64x2.mul (v128.const f64x2 1.44269504088896338700 1.44269504088896338700) (local.get $r#)) (v128.const f64x2 0.5 0.5))))
    ×2 (local.set $t# (f64x2.convert_low_i32x4_s (local.get $k#)))
    ×2 (local.set $r# (f64x2.sub (f64x2.sub (local.get $r#) (f64x2.mul (local.get $t#) (v128.const f64x2 6.93147180369123816490e-01 6.93147180369123816490e-01))) (f64x2.mul (local.get $t#) (v128.const f64x2 1.90821492927058770002e-10 1.90821492927058770002e-10))))
    ×2 (local.set $t# (f64x2.mul (local.get $r#) (local.get $r#)))
    ×2 (local.set $q# (f64x2.add (v128.const f64x2 -1.65339022054652515390e-06 -1.65339022054652515390e-06) (f64x2.mul (local.get $t#) (v128.const f64x2 4.13813679705723846039e-08 4.13813679705723846039e-08))))
    ×2 (local.set $q# (f64x2.add (v128.const f64x2 6.61375632143793436117e-05 6.61375632143793436117e-05) (f64x2.mul (local.get $t#) (local.get $q#))))
    ×2 (local.set $q# (f64x2.add (v128.const f64x2 -2.77777777770155933842e-03 -2.77777777770155933842e-03) (f64x2.mul (local.get $t#) (local.get $q#))))
    ×2 (local.set $q# (f64x2.add (v128.const f64x2 1.66666666666666019037e-01 1.66666666666666019037e-01) (f64x2.mul (local.get $t#) (local.get $q#))))
    ×2 (local.set $q# (f64x2.add (f64x2.sub (v128.const f64x2 2 2) (local.get $r#)) (f64x2.mul (local.get $t#) (local.get $q#))))
    ×2 (local.set $k# (i64x2.shl (i64x2.add (i64x2.extend_low_i32x4_s (local.get $k#)) (v128.const i64x2 1023 1023)) (i32.const 52)))
    ×2 (local.set $r# (f64x2.mul (f64x2.add (local.get $r#) (local.get $r#)) (local.get $k#)))
    ×2 (local.set $t# (f64x2.sub (f64x2.mul (local.get $q#) (f64x2.sub (v128.const f64x2 1 1) (local.get $k#))) (local.get $r#)))
    ×2 (local.set $t# (f64x2.div (local.get $t#) (f64x2.add (f64x2.mul (local.get $q#) (f64x2.add (v128.const f64x2 1 1) (local.get $k#))) (local.get $r#))))
    ×2 (v128.store64_lane offset=#·8 0 (local.get $into) (f32x4.demote_f64x2_zero (v128.bitselect (local.get $x#) (local.get $t#) (v128.const f64x2 -0 -0))))
    (local.set $x (i32.add (local.get $x) (i32.const 16)))
    (local.set $into (i32.add (local.get $into) (i32.const 16)))
    (br_if $next (i32.gt_s (local.tee $n (i32.sub (local.get $n) (i32.const 4))) (i32.const 0)))))

;; into = d · (1 − y²).
(func $tanhGradient (export "tanhGradient") (param $y i32) (param $d i32) (param $into i32) (param $n i32)
  ×2 (local $y# v128)
  (loop $next
    ×2 (local.set $y# (f64x2.promote_low_f32x4 (v128.load64_zero offset=#·8 (local.get $y))))
    ×2 (local.set $y# (f64x2.sub (v128.const f64x2 1 1) (f64x2.mul (local.get $y#) (local.get $y#))))
    ×2 (v128.store64_lane offset=#·8 0 (local.get $into) (f32x4.demote_f64x2_zero (f64x2.mul (f64x2.promote_low_f32x4 (v128.load64_zero offset=#·8 (local.get $d))) (local.get $y#))))
    (local.set $y (i32.add (local.get $y) (i32.const 16)))
    (local.set $d (i32.add (local.get $d) (i32.const 16)))
    (local.set $into (i32.add (local.get $into) (i32.const 16)))
    (br_if $next (i32.gt_s (local.tee $n (i32.sub (local.get $n) (i32.const 4))) (i32.const 0)))))

;; into = 1/(1 + exp(−x)), by e = exp(−|x|).
(func $sigmoid (export "sigmoid") (param $x i32) (param $into i32) (param $n i32)
  (local $v v128) (local $e v128)
  (loop $next
    (local.set $v (f64x2.promote_low_f32x4 (v128.load64_zero (local.get $x))))
    (local.set $e (call $exp (f64x2.neg (f64x2.abs (local.get $v)))))
    (v128.store64_lane 0 (local.get $into) (f32x4.demote_f64x2_zero (f64x2.div
      (v128.bitselect (local.get $e) (v128.const f64x2 1 1) (f64x2.lt (local.get $v) (v128.const f64x2 0 0)))
      (f64x2.add (v128.const f64x2 1 1) (local.get $e)))))
    (local.set $x (i32.add (local.get $x) (i32.const 8)))
    (local.set $into (i32.add (local.get $into) (i32.const 8)))
    (br_if $next (i32.gt_s (local.tee $n (i32.sub (local.get $n) (i32.const 2))) (i32.const 0)))))

;; into = d · (1 − y) · y.
(func $sigmoidGradient (export "sigmoidGradient") (param $y i32) (param $d i32) (param $into i32) (param $n i32)
  (local $v v128)
  (loop $next
    (local.set $v (f64x2.promote_low_f32x4 (v128.load64_zero (local.get $y))))
    (v128.store64_lane 0 (local.get $into) (f32x4.demote_f64x2_zero (f64x2.mul
      (f64x2.mul (f64x2.promote_low_f32x4 (v128.load64_zero (local.get $d))) (f64x2.sub (v128.const f64x2 1 1) (local.get $v)))
      (local.get $v))))
    (local.set $y (i32.add (local.get $y) (i32.const 8)))
    (local.set $d (i32.add (local.get $d) (i32.const 8)))
    (local.set $into (i32.add (local.get $into) (i32.const 8)))
    (br_if $next (i32.gt_s (local.tee $n (i32.sub (local.get $n) (i32.const 2))) (i32.const 0)))))

;; The mean of log(1 + exp(x)) − t·x over m rows of one number, width bytes from row to row.
(func $sigmoidLoss (export "sigmoidLoss") (param $x i32) (param $t i32) (param $m i32) (param $width i32) (result f64)
  (local $i i32) (local $score f64) (local $sum f64)
  (loop $rows
    (local.set $score (f64.promote_f32 (f32.load (local.get $x))))
    (local.set $sum (f64.add (local.get $sum) (f64.add
      (f64.sub (f64.max (local.get $score) (f64.const 0)) (f64.mul (f64.promote_f32 (f32.load (local.get $t))) (local.get $score)))
      (call $log (f64.add (f64.const 1) (f64x2.extract_lane 0 (call $exp (f64x2.splat (f64.neg (f64.abs (local.get $score)))))))))))
    (local.set $x (i32.add (local.get $x) (local.get $width)))
    (local.set $t (i32.add (local.get $t) (local.get $width)))
    (br_if $rows (i32.lt_s (local.tee $i (i32.add (local.get $i) (i32.const 1))) (local.get $m))))
  (f64.div (local.get $sum) (f64.convert_i32_s (local.get $m))))
