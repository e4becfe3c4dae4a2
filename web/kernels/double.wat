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
