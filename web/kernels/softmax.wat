;; Softmax and its loss, in double, two columns at a time; exp and log are those of backprop.tensor (fdlibm's), to the bit.

;; Each row of into (m×n) = the softmax of the row of x; the result is the mean over the rows of −Σ t log softmax.
;; n columns, and width bytes from row to row; scratch: 8 bytes a column and 8 more.
(func $softmax (export "softmax") (param $x i32) (param $t i32) (param $into i32) (param $m i32) (param $n i32) (param $width i32)
                         (param $scratch i32) (result f64)
  (local $loss f64) (local $max f64) (local $sum f64) (local $bytes i32) (local $i i32)
  (local.set $bytes (i32.mul (local.get $n) (i32.const 4)))
  (loop $rows
    (local.set $max (call $largest (local.get $x) (local.get $bytes)))
    (local.set $sum (call $exponentials (local.get $x) (local.get $bytes) (local.get $max) (local.get $scratch)))
    (call $shares (local.get $scratch) (local.get $bytes) (local.get $sum) (local.get $into))
    (local.set $loss (f64.add (local.get $loss)
      (call $rowLoss (local.get $x) (local.get $t) (local.get $bytes) (local.get $max) (call $log (local.get $sum)))))
    (local.set $x (i32.add (local.get $x) (local.get $width)))
    (local.set $t (i32.add (local.get $t) (local.get $width)))
    (local.set $into (i32.add (local.get $into) (local.get $width)))
    (br_if $rows (i32.lt_s (local.tee $i (i32.add (local.get $i) (i32.const 1))) (local.get $m))))
  (f64.div (local.get $loss) (f64.convert_i32_s (local.get $m))))

(func $largest (param $x i32) (param $bytes i32) (result f64)
  (local $max f64) (local $next f64) (local $j i32)
  (local.set $max (f64.promote_f32 (f32.load (local.get $x))))
  (loop $columns
    (local.set $next (f64.promote_f32 (f32.load (i32.add (local.get $x) (local.get $j)))))
    (local.set $max (select (local.get $next) (local.get $max) (f64.gt (local.get $next) (local.get $max))))
    (br_if $columns (i32.lt_s (local.tee $j (i32.add (local.get $j) (i32.const 4))) (local.get $bytes))))
  (local.get $max))

;; into[j] = exp(x[j] − max), and their sum in the order of j.
(func $exponentials (param $x i32) (param $bytes i32) (param $max f64) (param $into i32) (result f64)
  (local $sum f64) (local $j i32) (local $e v128)
  (loop $columns
    (local.set $e (call $exp (f64x2.sub (f64x2.promote_low_f32x4 (v128.load64_zero (i32.add (local.get $x) (local.get $j))))
      (f64x2.splat (local.get $max)))))
    (v128.store (i32.add (local.get $into) (i32.mul (local.get $j) (i32.const 2))) (local.get $e))
    (local.set $sum (f64.add (local.get $sum) (f64x2.extract_lane 0 (local.get $e))))
    (if (i32.lt_s (local.tee $j (i32.add (local.get $j) (i32.const 8))) (i32.add (local.get $bytes) (i32.const 4)))
      (then (local.set $sum (f64.add (local.get $sum) (f64x2.extract_lane 1 (local.get $e))))))
    (br_if $columns (i32.lt_s (local.get $j) (local.get $bytes))))
  (local.get $sum))

(func $shares (param $e i32) (param $bytes i32) (param $sum f64) (param $into i32)
  (local $j i32)
  (loop $columns
    (v128.store64_lane 0 (i32.add (local.get $into) (local.get $j))
      (f32x4.demote_f64x2_zero (f64x2.div (v128.load (i32.add (local.get $e) (i32.mul (local.get $j) (i32.const 2))))
        (f64x2.splat (local.get $sum)))))
    (br_if $columns (i32.lt_s (local.tee $j (i32.add (local.get $j) (i32.const 8))) (local.get $bytes)))))

(func $rowLoss (param $x i32) (param $t i32) (param $bytes i32) (param $max f64) (param $log f64) (result f64)
  (local $loss f64) (local $j i32) (local $target f32)
  (loop $columns
    (local.set $target (f32.load (i32.add (local.get $t) (local.get $j))))
    (if (f32.ne (local.get $target) (f32.const 0))
      (then (local.set $loss (f64.add (local.get $loss) (f64.mul (f64.promote_f32 (local.get $target)) (f64.sub (local.get $log)
        (f64.sub (f64.promote_f32 (f32.load (i32.add (local.get $x) (local.get $j)))) (local.get $max))))))))
    (br_if $columns (i32.lt_s (local.tee $j (i32.add (local.get $j) (i32.const 4))) (local.get $bytes))))
  (local.get $loss))

;; eˣ for x ≤ 0: see Exponential. 2ᵏ in two steps, so that only the second one can lose anything; below −746, eˣ is 0.
(func $exp (param $x v128) (result v128)
  (local $n v128) (local $k v128) (local $hi v128) (local $lo v128) (local $r v128) (local $c v128)
  (local.set $x (f64x2.pmax (local.get $x) (v128.const f64x2 -746 -746)))
  (local.set $n (i32x4.trunc_sat_f64x2_s_zero (f64x2.sub (f64x2.mul (v128.const f64x2 1.44269504088896338700 1.44269504088896338700) (local.get $x))
    (v128.const f64x2 0.5 0.5))))
  (local.set $k (f64x2.convert_low_i32x4_s (local.get $n)))
  (local.set $hi (f64x2.sub (local.get $x) (f64x2.mul (local.get $k) (v128.const f64x2 6.93147180369123816490e-01 6.93147180369123816490e-01))))
  (local.set $lo (f64x2.mul (local.get $k) (v128.const f64x2 1.90821492927058770002e-10 1.90821492927058770002e-10)))
  (local.set $r (f64x2.sub (local.get $hi) (local.get $lo)))
  (local.set $c (f64x2.sub (local.get $r) (call $expPolynomial (f64x2.mul (local.get $r) (local.get $r)))))
  (local.set $c (f64x2.div (f64x2.mul (local.get $r) (local.get $c)) (f64x2.sub (v128.const f64x2 2 2) (local.get $c))))
  (local.set $r (f64x2.sub (v128.const f64x2 1 1) (f64x2.sub (f64x2.sub (local.get $lo) (local.get $c)) (local.get $hi))))
  (f64x2.mul
    (f64x2.mul (local.get $r) (i64x2.shl (i64x2.add (i64x2.extend_low_i32x4_s (local.get $n)) (v128.const i64x2 2023 2023)) (i32.const 52)))
    (v128.const f64x2 0x1p-1000 0x1p-1000)))

(func $expPolynomial (param $t v128) (result v128)
  (f64x2.mul (local.get $t) (f64x2.add (v128.const f64x2 1.66666666666666019037e-01 1.66666666666666019037e-01)
  (f64x2.mul (local.get $t) (f64x2.add (v128.const f64x2 -2.77777777770155933842e-03 -2.77777777770155933842e-03)
  (f64x2.mul (local.get $t) (f64x2.add (v128.const f64x2 6.61375632143793436117e-05 6.61375632143793436117e-05)
  (f64x2.mul (local.get $t) (f64x2.add (v128.const f64x2 -1.65339022054652515390e-06 -1.65339022054652515390e-06)
  (f64x2.mul (local.get $t) (v128.const f64x2 4.13813679705723846039e-08 4.13813679705723846039e-08)))))))))))

;; ln x for x ≥ 1: see Logarithm.
(func $log (param $x f64) (result f64)
  (local $k f64) (local $f f64) (local $s f64) (local $z f64) (local $w f64) (local $r f64) (local $h f64)
  (if (i32.eqz (f64.lt (local.get $x) (f64.const inf))) (then (return (local.get $x))))
  (local.set $k (f64.convert_i64_s (i64.sub (i64.shr_u (i64.reinterpret_f64 (local.get $x)) (i64.const 52)) (i64.const 1023))))
  (local.set $x (f64.reinterpret_i64 (i64.or (i64.const 0x3ff0000000000000)
    (i64.and (i64.reinterpret_f64 (local.get $x)) (i64.const 0xfffffffffffff)))))
  (if (i32.eqz (f64.lt (local.get $x) (f64.const 1.4142135623730951))) (then
    (local.set $x (f64.mul (local.get $x) (f64.const 0.5)))
    (local.set $k (f64.add (local.get $k) (f64.const 1)))))
  (local.set $f (f64.sub (local.get $x) (f64.const 1)))
  (local.set $s (f64.div (local.get $f) (f64.add (f64.const 2) (local.get $f))))
  (local.set $z (f64.mul (local.get $s) (local.get $s)))
  (local.set $w (f64.mul (local.get $z) (local.get $z)))
  (local.set $r (f64.add
    (f64.mul (local.get $w) (f64.add (f64.const 3.999999999940941908e-01)
      (f64.mul (local.get $w) (f64.add (f64.const 2.222219843214978396e-01) (f64.mul (local.get $w) (f64.const 1.531383769920937332e-01))))))
    (f64.mul (local.get $z) (f64.add (f64.const 6.666666666666735130e-01)
      (f64.mul (local.get $w) (f64.add (f64.const 2.857142874366239149e-01)
        (f64.mul (local.get $w) (f64.add (f64.const 1.818357216161805012e-01) (f64.mul (local.get $w) (f64.const 1.479819860511658591e-01))))))))))
  (local.set $h (f64.mul (f64.mul (f64.const 0.5) (local.get $f)) (local.get $f)))
  (f64.sub (f64.mul (local.get $k) (f64.const 6.93147180369123816490e-01))
    (f64.sub (f64.sub (local.get $h) (f64.add (f64.mul (local.get $s) (f64.add (local.get $r) (local.get $h)))
      (f64.mul (local.get $k) (f64.const 1.90821492927058770002e-10)))) (local.get $f))))

;; into = (a − b) / divisor, number by number.
(func $difference (export "difference") (param $a i32) (param $b i32) (param $divisor f64) (param $into i32) (param $n i32)
  (loop $next
    (v128.store64_lane 0 (local.get $into) (f32x4.demote_f64x2_zero (f64x2.div
      (f64x2.sub (f64x2.promote_low_f32x4 (v128.load64_zero (local.get $a))) (f64x2.promote_low_f32x4 (v128.load64_zero (local.get $b))))
      (f64x2.splat (local.get $divisor)))))
    (local.set $a (i32.add (local.get $a) (i32.const 8)))
    (local.set $b (i32.add (local.get $b) (i32.const 8)))
    (local.set $into (i32.add (local.get $into) (i32.const 8)))
    (br_if $next (i32.gt_s (local.tee $n (i32.sub (local.get $n) (i32.const 2))) (i32.const 0)))))
