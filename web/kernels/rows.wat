;; What is done number by number; the padding of the rows takes part, and whatever it holds stays in its own column.

;; into = x + row, for each of m rows.
(func $plusRow (export "plusRow") (param $x i32) (param $row i32) (param $into i32) (param $m i32) (param $n i32)
  (local $j i32) (local $width i32)
  (local.set $width (i32.mul (local.get $n) (i32.const 4)))
  (loop $rows
    (local.set $j (i32.const 0))
    (loop $columns
      (v128.store (i32.add (local.get $into) (local.get $j))
        (f32x4.add (v128.load (i32.add (local.get $x) (local.get $j))) (v128.load (i32.add (local.get $row) (local.get $j)))))
      (br_if $columns (i32.lt_s (local.tee $j (i32.add (local.get $j) (i32.const 16))) (local.get $width))))
    (local.set $x (i32.add (local.get $x) (local.get $width)))
    (local.set $into (i32.add (local.get $into) (local.get $width)))
    (br_if $rows (local.tee $m (i32.sub (local.get $m) (i32.const 1))))))

;; into (1×n) = the rows of x, added up from the first to the last.
(func $colsum (export "colsum") (param $x i32) (param $into i32) (param $m i32) (param $n i32)
  (local $j i32) (local $width i32)
  (local.set $width (i32.mul (local.get $n) (i32.const 4)))
  (loop $zeros
    (v128.store (i32.add (local.get $into) (local.get $j)) (v128.const f32x4 0 0 0 0))
    (br_if $zeros (i32.lt_s (local.tee $j (i32.add (local.get $j) (i32.const 16))) (local.get $width))))
  (loop $rows
    (local.set $j (i32.const 0))
    (loop $columns
      (v128.store (i32.add (local.get $into) (local.get $j))
        (f32x4.add (v128.load (i32.add (local.get $into) (local.get $j))) (v128.load (i32.add (local.get $x) (local.get $j)))))
      (br_if $columns (i32.lt_s (local.tee $j (i32.add (local.get $j) (i32.const 16))) (local.get $width))))
    (local.set $x (i32.add (local.get $x) (local.get $width)))
    (br_if $rows (local.tee $m (i32.sub (local.get $m) (i32.const 1))))))

;; into = 0 where x ≤ 0, else x: what is not a number stays so.
(func $relu (export "relu") (param $x i32) (param $into i32) (param $n i32)
  (loop $next
    (v128.store (local.get $into) (f32x4.max (v128.load (local.get $x)) (v128.const f32x4 0 0 0 0)))
    (local.set $x (i32.add (local.get $x) (i32.const 16)))
    (local.set $into (i32.add (local.get $into) (i32.const 16)))
    (br_if $next (i32.gt_s (local.tee $n (i32.sub (local.get $n) (i32.const 4))) (i32.const 0)))))

;; into = 0 where condition ≤ 0, else x.
(func $mask (export "mask") (param $condition i32) (param $x i32) (param $into i32) (param $n i32)
  (loop $next
    (v128.store (local.get $into)
      (v128.andnot (v128.load (local.get $x)) (f32x4.le (v128.load (local.get $condition)) (v128.const f32x4 0 0 0 0))))
    (local.set $condition (i32.add (local.get $condition) (i32.const 16)))
    (local.set $x (i32.add (local.get $x) (i32.const 16)))
    (local.set $into (i32.add (local.get $into) (i32.const 16)))
    (br_if $next (i32.gt_s (local.tee $n (i32.sub (local.get $n) (i32.const 4))) (i32.const 0)))))

;; into += scale · the sign of x: 1, −1, or x itself where it is 0 or no number.
(func $addSign (export "addSign") (param $n i32) (param $scale f32) (param $x i32) (param $into i32)
  (local $v v128)
  (loop $next
    (local.set $v (v128.load (local.get $x)))
    (local.set $v (v128.bitselect
      (v128.or (v128.and (local.get $v) (v128.const f32x4 -0 -0 -0 -0)) (v128.const f32x4 1 1 1 1))
      (local.get $v)
      (f32x4.gt (f32x4.abs (local.get $v)) (v128.const f32x4 0 0 0 0))))
    (v128.store (local.get $into) (f32x4.add (v128.load (local.get $into)) (f32x4.mul (f32x4.splat (local.get $scale)) (local.get $v))))
    (local.set $x (i32.add (local.get $x) (i32.const 16)))
    (local.set $into (i32.add (local.get $into) (i32.const 16)))
    (br_if $next (i32.gt_s (local.tee $n (i32.sub (local.get $n) (i32.const 4))) (i32.const 0)))))

;; into += scale · x.
(func $axpy (export "axpy") (param $n i32) (param $scale f32) (param $x i32) (param $into i32)
  (loop $next
    (v128.store (local.get $into)
      (f32x4.add (v128.load (local.get $into)) (f32x4.mul (f32x4.splat (local.get $scale)) (v128.load (local.get $x)))))
    (local.set $x (i32.add (local.get $x) (i32.const 16)))
    (local.set $into (i32.add (local.get $into) (i32.const 16)))
    (br_if $next (i32.gt_s (local.tee $n (i32.sub (local.get $n) (i32.const 4))) (i32.const 0)))))
