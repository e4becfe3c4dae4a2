;; Products of matrices in memory: float32, row after row, each row padded to a multiple of 4, a v128 four columns of a row.
;; Every sum runs in the order of k, and each term is multiplied, then added: the bits are those of JavaKernels.
;; There is no code for odd widths. The last block of a row may write past the row's end; what it spoils is the start of
;; the next rows, which are written later. So the memory of every array is followed by 208 bytes of slack.
;; A line that begins with ×N stands for N lines; in them # is 0 to N-1, and #·16 is 16 times that.

;; c (m×n) = a (m×k) · b (k×n).  a[i][p] stands at a + i·rowStep + p·colStep (bytes), b and c by rows.
;; Blocks of 4 rows × 8 columns, from right to left (see above); the last rows are repeated where m is no multiple of 4.
;; The 8 columns of b are copied to panel (k·32 bytes) first, so that they stay in the nearest cache; where b has no more,
;; it is the panel.
(func $gemm (export "gemm") (param $a i32) (param $rowStep i32) (param $colStep i32) (param $b i32) (param $c i32)
                      (param $m i32) (param $k i32) (param $n i32) (param $panel i32)
  (local $i i32) (local $j i32) (local $p i32) (local $width i32) (local $bp i32) (local $step i32)
  (local $x v128) (local $left v128) (local $right v128)
  ×4 (local $r# i32) (local $a# i32) (local $l# v128) (local $h# v128)
  (local.set $width (i32.mul (local.get $n) (i32.const 4)))
  (local.set $j (i32.and (i32.sub (local.get $width) (i32.const 4)) (i32.const -32)))
  (local.set $step (local.get $width))
  (loop $columns
    (if (i32.gt_s (local.get $width) (i32.const 32))
      (then
        (local.set $step (i32.const 32))
        (call $copyPanel (i32.add (local.get $b) (local.get $j)) (local.get $width) (local.get $k) (local.get $panel)))
      (else (local.set $panel (local.get $b))))
    (local.set $i (i32.const 0))
    (loop $rows
      ×4 (local.set $r# (call $min (i32.add (local.get $i) (i32.const #)) (i32.sub (local.get $m) (i32.const 1))))
      ×4 (local.set $a# (i32.add (local.get $a) (i32.mul (local.get $r#) (local.get $rowStep))))
      ×4 (local.set $l# (v128.const f32x4 0 0 0 0)) (local.set $h# (v128.const f32x4 0 0 0 0))
      (local.set $bp (local.get $panel))
      (local.set $p (local.get $k))
      (loop $sum
        (local.set $left (v128.load (local.get $bp)))
        (local.set $right (v128.load offset=16 (local.get $bp)))
        ×4 (local.set $x (v128.load32_splat (local.get $a#))) (local.set $l# (f32x4.add (local.get $l#) (f32x4.mul (local.get $x) (local.get $left)))) (local.set $h# (f32x4.add (local.get $h#) (f32x4.mul (local.get $x) (local.get $right)))) (local.set $a# (i32.add (local.get $a#) (local.get $colStep)))
        (local.set $bp (i32.add (local.get $bp) (local.get $step)))
        (br_if $sum (local.tee $p (i32.sub (local.get $p) (i32.const 1)))))
      ×4 (call $store8 (i32.add (i32.add (local.get $c) (local.get $j)) (i32.mul (local.get $r#) (local.get $width))) (local.get $l#) (local.get $h#))
      (br_if $rows (i32.lt_s (local.tee $i (i32.add (local.get $i) (i32.const 4))) (local.get $m))))
    (br_if $columns (i32.ge_s (local.tee $j (i32.sub (local.get $j) (i32.const 32))) (i32.const 0)))))

(func $copyPanel (param $b i32) (param $width i32) (param $k i32) (param $panel i32)
  (loop $rows
    (call $store8 (local.get $panel) (v128.load (local.get $b)) (v128.load offset=16 (local.get $b)))
    (local.set $b (i32.add (local.get $b) (local.get $width)))
    (local.set $panel (i32.add (local.get $panel) (i32.const 32)))
    (br_if $rows (local.tee $k (i32.sub (local.get $k) (i32.const 1))))))

(func $min (param $a i32) (param $b i32) (result i32)
  (select (local.get $a) (local.get $b) (i32.lt_s (local.get $a) (local.get $b))))

(func $store8 (param $at i32) (param $left v128) (param $right v128)
  (v128.store (local.get $at) (local.get $left))
  (v128.store offset=16 (local.get $at) (local.get $right)))

;; into (n×m) = x (m×n) turned; a row of x has xLength places, one of into has intoLength, the last ones zero.
(func $transpose (export "transpose") (param $x i32) (param $xLength i32) (param $m i32) (param $n i32) (param $into i32) (param $intoLength i32)
  (local $i i32) (local $j i32)
  (memory.fill (local.get $into) (i32.const 0) (i32.mul (i32.mul (local.get $n) (local.get $intoLength)) (i32.const 4)))
  (loop $rows
    (local.set $j (i32.const 0))
    (loop $columns
      (f32.store (i32.add (local.get $into) (i32.mul (i32.add (i32.mul (local.get $j) (local.get $intoLength)) (local.get $i)) (i32.const 4)))
        (f32.load (i32.add (local.get $x) (i32.mul (i32.add (i32.mul (local.get $i) (local.get $xLength)) (local.get $j)) (i32.const 4)))))
      (br_if $columns (i32.lt_s (local.tee $j (i32.add (local.get $j) (i32.const 1))) (local.get $n))))
    (br_if $rows (i32.lt_s (local.tee $i (i32.add (local.get $i) (i32.const 1))) (local.get $m)))))
