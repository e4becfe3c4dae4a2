;; Products with a matrix of images, of which only the pixels that are not zero are listed. See dense.wat for the rest.

;; c (rows×n) = a · b, where row i of a is row chosen[i] of lists of non-zeros: entries start[r] to start[r+1] of
;; column (u16) and level (u8, an index into values). 52 columns at a time.
(func (export "sparse") (param $start i32) (param $column i32) (param $level i32) (param $values i32) (param $chosen i32)
                        (param $rows i32) (param $b i32) (param $c i32) (param $n i32)
  (local $width i32) (local $j i32) (local $p i32) (local $from i32) (local $to i32) (local $row i32) (local $x v128)
  ×13 (local $c# v128)
  (local.set $width (i32.mul (local.get $n) (i32.const 4)))
  (loop $nextRow
    (local.set $row (i32.add (local.get $start) (i32.mul (i32.load (local.get $chosen)) (i32.const 4))))
    (local.set $from (i32.load (local.get $row)))
    (local.set $to (i32.load offset=4 (local.get $row)))
    (local.set $j (i32.const 0))
    (loop $columns
      ×13 (local.set $c# (v128.const f32x4 0 0 0 0))
      (local.set $p (local.get $from))
      (block $done
        (br_if $done (i32.eq (local.get $p) (local.get $to)))
        (loop $sum
          (local.set $x (v128.load32_splat (i32.add (local.get $values) (i32.mul (i32.const 4)
            (i32.load8_u (i32.add (local.get $level) (local.get $p)))))))
          (local.set $row (i32.add (i32.add (local.get $b) (local.get $j)) (i32.mul (local.get $width)
            (i32.load16_u (i32.add (local.get $column) (i32.mul (local.get $p) (i32.const 2)))))))
          ×13 (local.set $c# (f32x4.add (local.get $c#) (f32x4.mul (local.get $x) (v128.load offset=#·16 (local.get $row)))))
          (br_if $sum (i32.ne (local.tee $p (i32.add (local.get $p) (i32.const 1))) (local.get $to)))))
      (local.set $row (i32.add (local.get $c) (local.get $j)))
      ×13 (v128.store offset=#·16 (local.get $row) (local.get $c#))
      (br_if $columns (i32.lt_s (local.tee $j (i32.add (local.get $j) (i32.const 208))) (local.get $width))))
    (local.set $c (i32.add (local.get $c) (local.get $width)))
    (local.set $chosen (i32.add (local.get $chosen) (i32.const 4)))
    (br_if $nextRow (local.tee $rows (i32.sub (local.get $rows) (i32.const 1))))))

;; c (columns×n) = aᵀ · d (rows×n), a as above: each non-zero adds a row of d to a row of c. block: 208 bytes for the
;; columns of d at work, padded with zeros, which add nothing.
(func (export "sparseTransposed") (param $start i32) (param $column i32) (param $level i32) (param $values i32) (param $chosen i32)
                                  (param $rows i32) (param $d i32) (param $c i32) (param $columns i32) (param $n i32) (param $block i32)
  (local $width i32) (local $j i32) (local $p i32) (local $to i32) (local $row i32) (local $x v128)
  ×13 (local $d# v128)
  (local.set $width (i32.mul (local.get $n) (i32.const 4)))
  (memory.fill (local.get $c) (i32.const 0) (i32.mul (local.get $columns) (local.get $width)))
  (loop $nextRow
    (local.set $j (i32.const 0))
    (loop $columns
      (memory.fill (local.get $block) (i32.const 0) (i32.const 208))
      (memory.copy (local.get $block) (i32.add (local.get $d) (local.get $j)) (call $min (i32.const 208) (i32.sub (local.get $width) (local.get $j))))
      ×13 (local.set $d# (v128.load offset=#·16 (local.get $block)))
      (local.set $row (i32.add (local.get $start) (i32.mul (i32.load (local.get $chosen)) (i32.const 4))))
      (local.set $p (i32.load (local.get $row)))
      (local.set $to (i32.load offset=4 (local.get $row)))
      (block $done
        (br_if $done (i32.eq (local.get $p) (local.get $to)))
        (loop $sum
          (local.set $x (v128.load32_splat (i32.add (local.get $values) (i32.mul (i32.const 4)
            (i32.load8_u (i32.add (local.get $level) (local.get $p)))))))
          (local.set $row (i32.add (i32.add (local.get $c) (local.get $j)) (i32.mul (local.get $width)
            (i32.load16_u (i32.add (local.get $column) (i32.mul (local.get $p) (i32.const 2)))))))
          ×13 (v128.store offset=#·16 (local.get $row) (f32x4.add (v128.load offset=#·16 (local.get $row)) (f32x4.mul (local.get $x) (local.get $d#))))
          (br_if $sum (i32.ne (local.tee $p (i32.add (local.get $p) (i32.const 1))) (local.get $to)))))
      (br_if $columns (i32.lt_s (local.tee $j (i32.add (local.get $j) (i32.const 208))) (local.get $width))))
    (local.set $d (i32.add (local.get $d) (local.get $width)))
    (local.set $chosen (i32.add (local.get $chosen) (i32.const 4)))
    (br_if $nextRow (local.tee $rows (i32.sub (local.get $rows) (i32.const 1))))))
