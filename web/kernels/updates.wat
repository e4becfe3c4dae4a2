;; How parameters follow their gradients: in double, each result rounded to float once. n is a multiple of 4.

;; s = rate · x, v = friction · v − s, into = into + kept · v − again · s.
(func $roll (export "roll") (param $n i32) (param $friction f64) (param $rate f64) (param $kept f64) (param $again f64)
                      (param $x i32) (param $v i32) (param $into i32)
  ×2 (local $s# v128) (local $v# v128)
  (loop $next
    ×2 (local.set $s# (f64x2.mul (f64x2.splat (local.get $rate)) (f64x2.promote_low_f32x4 (v128.load64_zero offset=#·8 (local.get $x)))))
    ×2 (local.set $v# (f32x4.demote_f64x2_zero (f64x2.sub (f64x2.mul (f64x2.splat (local.get $friction)) (f64x2.promote_low_f32x4 (v128.load64_zero offset=#·8 (local.get $v)))) (local.get $s#))))
    ×2 (v128.store64_lane offset=#·8 0 (local.get $v) (local.get $v#))
    ×2 (v128.store64_lane offset=#·8 0 (local.get $into) (f32x4.demote_f64x2_zero (f64x2.sub (f64x2.add (f64x2.promote_low_f32x4 (v128.load64_zero offset=#·8 (local.get $into))) (f64x2.mul (f64x2.splat (local.get $kept)) (f64x2.promote_low_f32x4 (local.get $v#)))) (f64x2.mul (f64x2.splat (local.get $again)) (local.get $s#)))))
    (local.set $x (i32.add (local.get $x) (i32.const 16)))
    (local.set $v (i32.add (local.get $v) (i32.const 16)))
    (local.set $into (i32.add (local.get $into) (i32.const 16)))
    (br_if $next (i32.gt_s (local.tee $n (i32.sub (local.get $n) (i32.const 4))) (i32.const 0)))))

;; m = meanKept · m + (1 − meanKept) · x, h = squareKept · h + squareTaken · x², into = into − step · m / (spread · √h + epsilon).
;; At numbers stand meanKept, squareKept, squareTaken, step, spread and epsilon, as doubles.
(func $adapt (export "adapt") (param $n i32) (param $numbers i32) (param $x i32) (param $m i32) (param $h i32) (param $into i32)
  (local $meanKept v128) (local $meanTaken v128) (local $squareKept v128) (local $squareTaken v128)
  (local $step v128) (local $spread v128) (local $epsilon v128)
  ×2 (local $x# v128) (local $m# v128) (local $h# v128)
  (local.set $meanKept (v128.load64_splat (local.get $numbers)))
  (local.set $meanTaken (f64x2.sub (v128.const f64x2 1 1) (local.get $meanKept)))
  (local.set $squareKept (v128.load64_splat offset=8 (local.get $numbers)))
  (local.set $squareTaken (v128.load64_splat offset=16 (local.get $numbers)))
  (local.set $step (v128.load64_splat offset=24 (local.get $numbers)))
  (local.set $spread (v128.load64_splat offset=32 (local.get $numbers)))
  (local.set $epsilon (v128.load64_splat offset=40 (local.get $numbers)))
  (loop $next
    ×2 (local.set $x# (f64x2.promote_low_f32x4 (v128.load64_zero offset=#·8 (local.get $x))))
    ×2 (local.set $m# (f32x4.demote_f64x2_zero (f64x2.add (f64x2.mul (local.get $meanKept) (f64x2.promote_low_f32x4 (v128.load64_zero offset=#·8 (local.get $m)))) (f64x2.mul (local.get $meanTaken) (local.get $x#)))))
    ×2 (local.set $h# (f32x4.demote_f64x2_zero (f64x2.add (f64x2.mul (local.get $squareKept) (f64x2.promote_low_f32x4 (v128.load64_zero offset=#·8 (local.get $h)))) (f64x2.mul (f64x2.mul (local.get $squareTaken) (local.get $x#)) (local.get $x#)))))
    ×2 (v128.store64_lane offset=#·8 0 (local.get $m) (local.get $m#))
    ×2 (v128.store64_lane offset=#·8 0 (local.get $h) (local.get $h#))
    ×2 (v128.store64_lane offset=#·8 0 (local.get $into) (f32x4.demote_f64x2_zero (f64x2.sub (f64x2.promote_low_f32x4 (v128.load64_zero offset=#·8 (local.get $into))) (f64x2.div (f64x2.mul (local.get $step) (f64x2.promote_low_f32x4 (local.get $m#))) (f64x2.add (f64x2.mul (local.get $spread) (f64x2.sqrt (f64x2.promote_low_f32x4 (local.get $h#)))) (local.get $epsilon))))))
    (local.set $x (i32.add (local.get $x) (i32.const 16)))
    (local.set $m (i32.add (local.get $m) (i32.const 16)))
    (local.set $h (i32.add (local.get $h) (i32.const 16)))
    (local.set $into (i32.add (local.get $into) (i32.const 16)))
    (br_if $next (i32.gt_s (local.tee $n (i32.sub (local.get $n) (i32.const 4))) (i32.const 0)))))
