;; A product of matrices of doubles, for programs in Python. Rows stand one after the other, without room between them; or, in
;; a factor that is a transposed view, columns do.
;; Every sum runs in the order of k, and each term is multiplied, then added: the bits are those of plain loops.

;; c (n×m) = a (n×k) · b (k×m), with m at least 4. Blocks of 4 rows × 4 columns; the last rows are repeated where n is no
;; multiple of 4, and the last block of columns reaches back over the one before it where m is none.
;; From one number of a to the one below it there are rowStep bytes, to the next in its row colStep.
;; The 4 columns of b are copied to panel (k·32 bytes) first, so that they stay in the nearest cache.
(func (export "product64") (param $a i32) (param $rowStep i32) (param $colStep i32) (param $b i32) (param $bHasColumns i32) (param $c i32) (param $n i32) (param $k i32) (param $m i32) (param $panel i32)
  (local $i i32) (local $j i32) (local $p i32) (local $last i32) (local $bp i32)
  (local $x v128) (local $left v128) (local $right v128)
  ×4 (local $r# i32) (local $a# i32) (local $l# v128) (local $h# v128)
  (local.set $last (i32.sub (local.get $m) (i32.const 4)))
  (loop $columns
    (if (local.get $bHasColumns)
      (then (call $copyColumns (i32.add (local.get $b) (i32.mul (i32.mul (local.get $j) (local.get $k)) (i32.const 8))) (i32.mul (local.get $k) (i32.const 8)) (local.get $k) (local.get $panel)))
      (else (call $copyPanel (i32.add (local.get $b) (i32.mul (local.get $j) (i32.const 8))) (i32.mul (local.get $m) (i32.const 8)) (local.get $k) (local.get $panel))))
    (local.set $i (i32.const 0))
    (loop $rows
      ×4 (local.set $r# (call $min (i32.add (local.get $i) (i32.const #)) (i32.sub (local.get $n) (i32.const 1))))
      ×4 (local.set $a# (i32.add (local.get $a) (i32.mul (local.get $r#) (local.get $rowStep))))
      ×4 (local.set $l# (v128.const f64x2 0 0)) (local.set $h# (v128.const f64x2 0 0))
      (local.set $bp (local.get $panel))
      (local.set $p (local.get $k))
      (loop $sum
        (local.set $left (v128.load (local.get $bp)))
        (local.set $right (v128.load offset=16 (local.get $bp)))
        ×4 (local.set $x (v128.load64_splat (local.get $a#))) (local.set $l# (f64x2.add (local.get $l#) (f64x2.mul (local.get $x) (local.get $left)))) (local.set $h# (f64x2.add (local.get $h#) (f64x2.mul (local.get $x) (local.get $right)))) (local.set $a# (i32.add (local.get $a#) (local.get $colStep)))
        (local.set $bp (i32.add (local.get $bp) (i32.const 32)))
        (br_if $sum (local.tee $p (i32.sub (local.get $p) (i32.const 1)))))
      ×4 (call $store8 (i32.add (local.get $c) (i32.mul (i32.add (i32.mul (local.get $r#) (local.get $m)) (local.get $j)) (i32.const 8))) (local.get $l#) (local.get $h#))
      (br_if $rows (i32.lt_s (local.tee $i (i32.add (local.get $i) (i32.const 4))) (local.get $n))))
    (if (i32.lt_s (local.get $j) (local.get $last))
      (then
        (local.set $j (call $min (i32.add (local.get $j) (i32.const 4)) (local.get $last)))
        (br $columns)))))

;; 4 columns of k numbers, length bytes apart, as the rows of a panel.
(func $copyColumns (param $b i32) (param $length i32) (param $k i32) (param $panel i32)
  (local $second i32) (local $third i32) (local $fourth i32)
  (local.set $second (i32.add (local.get $b) (local.get $length)))
  (local.set $third (i32.add (local.get $second) (local.get $length)))
  (local.set $fourth (i32.add (local.get $third) (local.get $length)))
  (loop $rows
    (f64.store (local.get $panel) (f64.load (local.get $b)))
    (f64.store offset=8 (local.get $panel) (f64.load (local.get $second)))
    (f64.store offset=16 (local.get $panel) (f64.load (local.get $third)))
    (f64.store offset=24 (local.get $panel) (f64.load (local.get $fourth)))
    (local.set $b (i32.add (local.get $b) (i32.const 8)))
    (local.set $second (i32.add (local.get $second) (i32.const 8)))
    (local.set $third (i32.add (local.get $third) (i32.const 8)))
    (local.set $fourth (i32.add (local.get $fourth) (i32.const 8)))
    (local.set $panel (i32.add (local.get $panel) (i32.const 32)))
    (br_if $rows (local.tee $k (i32.sub (local.get $k) (i32.const 1))))))

;; c, of zeros, += a · b for an a with many zeros, which take no part. That gives the same bits where b is finite: each sum begins
;; with +0, and what is left out are zeros, in the order of k as above. a is read as it lies, rows × columns; from one of its rows to the
;; next b moves on by bOuter bytes and c by cOuter, from one number in a row to the next by bInner and cInner.
(func (export "zeros64") (param $a i32) (param $rows i32) (param $columns i32) (param $b i32) (param $bOuter i32) (param $bInner i32) (param $c i32) (param $cOuter i32) (param $cInner i32) (param $m i32)
  (local $s i32) (local $row i32) (local $sum i32) (local $x f64)
  (loop $outer
    (local.set $s (local.get $columns))
    (local.set $row (local.get $b))
    (local.set $sum (local.get $c))
    (loop $inner
      (if (f64.ne (local.tee $x (f64.load (local.get $a))) (f64.const 0))
        (then (call $addScaled (local.get $x) (local.get $row) (local.get $sum) (local.get $m))))
      (local.set $a (i32.add (local.get $a) (i32.const 8)))
      (local.set $row (i32.add (local.get $row) (local.get $bInner)))
      (local.set $sum (i32.add (local.get $sum) (local.get $cInner)))
      (br_if $inner (local.tee $s (i32.sub (local.get $s) (i32.const 1)))))
    (local.set $b (i32.add (local.get $b) (local.get $bOuter)))
    (local.set $c (i32.add (local.get $c) (local.get $cOuter)))
    (br_if $outer (local.tee $rows (i32.sub (local.get $rows) (i32.const 1))))))

;; A row of m numbers of c += x times a row of b.
(func $addScaled (param $x f64) (param $b i32) (param $c i32) (param $m i32)
  (local $v v128)
  (local.set $v (f64x2.splat (local.get $x)))
  (block $few
    (loop $eights
      (br_if $few (i32.lt_s (local.get $m) (i32.const 8)))
      ×4 (v128.store offset=#·16 (local.get $c) (f64x2.add (v128.load offset=#·16 (local.get $c)) (f64x2.mul (local.get $v) (v128.load offset=#·16 (local.get $b)))))
      (local.set $b (i32.add (local.get $b) (i32.const 64)))
      (local.set $c (i32.add (local.get $c) (i32.const 64)))
      (local.set $m (i32.sub (local.get $m) (i32.const 8)))
      (br $eights)))
  (block $none
    (loop $ones
      (br_if $none (i32.eqz (local.get $m)))
      (f64.store (local.get $c) (f64.add (f64.load (local.get $c)) (f64.mul (local.get $x) (f64.load (local.get $b)))))
      (local.set $b (i32.add (local.get $b) (i32.const 8)))
      (local.set $c (i32.add (local.get $c) (i32.const 8)))
      (local.set $m (i32.sub (local.get $m) (i32.const 1)))
      (br $ones))))

;; Whether none of an even count of numbers is infinite or not a number: 0 times each is 0.
(func (export "finite64") (param $a i32) (param $count i32) (result i32)
  (local $sum v128)
  (local.set $sum (v128.const f64x2 0 0))
  (loop $pairs
    (local.set $sum (f64x2.add (local.get $sum) (f64x2.mul (v128.load (local.get $a)) (v128.const f64x2 0 0))))
    (local.set $a (i32.add (local.get $a) (i32.const 16)))
    (br_if $pairs (i32.gt_s (local.tee $count (i32.sub (local.get $count) (i32.const 2))) (i32.const 0))))
  (f64.eq (f64.add (f64x2.extract_lane 0 (local.get $sum)) (f64x2.extract_lane 1 (local.get $sum))) (f64.const 0)))
