;; The gradients of a convolution: see windows.wat for what windows are. Of four numbers that come back through max pooling, three
;; are zero at least. So zeros of d are left out where that pays: they change no sum, unless they meet what is not finite.

;; into[k][j] = Σ over pictures i and places p of x[i][place p, number k] · d[i][p·f + j]; a row of into has $width bytes.
;; $sums has room for the sums in either order.
(func (export "convolveToWeights") (param $windows i32) (param $taps i32) (param $x i32) (param $xStep i32) (param $d i32) (param $dStep i32)
                                   (param $n i32) (param $f i32) (param $sums i32) (param $into i32) (param $width i32)
  (if (i32.and (i32.ge_u (i32.load offset=4 (local.get $windows)) (i32.const 16))
      (call $hasFew (local.get $d) (local.get $dStep) (local.get $n) (i32.mul (i32.load (local.get $windows)) (local.get $f))))
    (then (call $addByNumber (local.get $windows) (local.get $x) (local.get $xStep) (local.get $d) (local.get $dStep)
      (local.get $n) (local.get $f) (local.get $sums) (local.get $into) (local.get $width)))
    (else (call $addByBlock (local.get $windows) (local.get $taps) (local.get $x) (local.get $xStep) (local.get $d) (local.get $dStep)
      (local.get $n) (local.get $f) (local.get $sums) (local.get $into) (local.get $width)))))

;; Whether at most a third of n rows of so many numbers is not zero.
(func $hasFew (param $d i32) (param $dStep i32) (param $n i32) (param $numbers i32) (result i32)
  (local $at i32) (local $end i32) (local $most i32) (local $zero v128) (local $count v128)
  (local.set $most (i32.div_u (i32.mul (local.get $n) (local.get $numbers)) (i32.const 3)))
  (loop $pictures
    (local.set $at (local.get $d))
    (local.set $end (i32.add (local.get $d) (i32.and (i32.mul (local.get $numbers) (i32.const 4)) (i32.const -16))))
    (block $none
      (br_if $none (i32.eq (local.get $at) (local.get $end)))
      (loop $four
        (local.set $count (i32x4.sub (local.get $count) (f32x4.ne (v128.load (local.get $at)) (local.get $zero))))
        (br_if $four (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 16))) (local.get $end)))))
    (local.set $d (i32.add (local.get $d) (local.get $dStep)))
    (br_if $pictures (local.tee $n (i32.sub (local.get $n) (i32.const 1)))))
  (i32.le_u
    (i32.add (i32.add (i32x4.extract_lane 0 (local.get $count)) (i32x4.extract_lane 1 (local.get $count)))
      (i32.add (i32x4.extract_lane 2 (local.get $count)) (i32x4.extract_lane 3 (local.get $count))))
    (local.get $most)))

;; For each number of d that is not zero, all the window's numbers. The sums of a filter stand together, each row of its window
;; padded to a multiple of 8: what stands behind the row is added up there, and left.
(func $addByNumber (param $windows i32) (param $x i32) (param $xStep i32) (param $d i32) (param $dStep i32)
                   (param $n i32) (param $f i32) (param $sums i32) (param $into i32) (param $width i32)
  (local $rowBytes i32) (local $filterBytes i32) (local $p i32) (local $count i32) (local $at i32) (local $j i32) (local $to i32)
  (local.set $rowBytes (i32.and (i32.add (i32.mul (i32.load offset=4 (local.get $windows)) (i32.const 4)) (i32.const 31)) (i32.const -32)))
  (local.set $filterBytes (i32.mul (local.get $rowBytes) (i32.load offset=8 (local.get $windows))))
  (memory.fill (local.get $sums) (i32.const 0) (i32.mul (local.get $f) (local.get $filterBytes)))
  (loop $pictures
    (local.set $p (local.get $windows))
    (local.set $count (i32.load (local.get $windows)))
    (local.set $at (local.get $d))
    (loop $places
      (local.set $to (local.get $sums))
      (local.set $j (local.get $f))
      (loop $filters
        (if (f32.ne (f32.load (local.get $at)) (f32.const 0))
          (then (call $addWindow (f32x4.splat (f32.load (local.get $at))) (i32.add (local.get $x) (i32.load offset=16 (local.get $p)))
            (local.get $to) (local.get $rowBytes) (i32.load offset=8 (local.get $windows))
            (i32.add (i32.mul (i32.load offset=4 (local.get $windows)) (i32.const 4)) (i32.load offset=12 (local.get $windows))))))
        (local.set $to (i32.add (local.get $to) (local.get $filterBytes)))
        (local.set $at (i32.add (local.get $at) (i32.const 4)))
        (br_if $filters (local.tee $j (i32.sub (local.get $j) (i32.const 1)))))
      (local.set $p (i32.add (local.get $p) (i32.const 4)))
      (br_if $places (local.tee $count (i32.sub (local.get $count) (i32.const 1)))))
    (local.set $x (i32.add (local.get $x) (local.get $xStep)))
    (local.set $d (i32.add (local.get $d) (local.get $dStep)))
    (br_if $pictures (local.tee $n (i32.sub (local.get $n) (i32.const 1)))))
  (call $turnBack (local.get $windows) (local.get $sums) (local.get $rowBytes) (local.get $f) (local.get $into) (local.get $width)))

;; to += v · window, row by row; from row to row of x are $step bytes.
(func $addWindow (param $v v128) (param $x i32) (param $to i32) (param $rowBytes i32) (param $rows i32) (param $step i32)
  (local $at i32) (local $end i32)
  (loop $row
    (local.set $at (local.get $x))
    (local.set $end (i32.add (local.get $to) (local.get $rowBytes)))
    (loop $eight
      (v128.store (local.get $to) (f32x4.add (v128.load (local.get $to)) (f32x4.mul (local.get $v) (v128.load (local.get $at)))))
      (v128.store offset=16 (local.get $to) (f32x4.add (v128.load offset=16 (local.get $to)) (f32x4.mul (local.get $v) (v128.load offset=16 (local.get $at)))))
      (local.set $at (i32.add (local.get $at) (i32.const 32)))
      (br_if $eight (i32.lt_u (local.tee $to (i32.add (local.get $to) (i32.const 32))) (local.get $end))))
    (local.set $x (i32.add (local.get $x) (local.get $step)))
    (br_if $row (local.tee $rows (i32.sub (local.get $rows) (i32.const 1))))))

;; into[k][j] = number k of the sums of filter j.
(func $turnBack (param $windows i32) (param $sums i32) (param $rowBytes i32) (param $f i32) (param $into i32) (param $width i32)
  (local $rows i32) (local $k i32) (local $at i32) (local $to i32)
  (loop $filters
    (local.set $to (local.get $into))
    (local.set $rows (i32.load offset=8 (local.get $windows)))
    (loop $row
      (local.set $at (local.get $sums))
      (local.set $k (i32.load offset=4 (local.get $windows)))
      (loop $numbers
        (f32.store (local.get $to) (f32.load (local.get $at)))
        (local.set $at (i32.add (local.get $at) (i32.const 4)))
        (local.set $to (i32.add (local.get $to) (local.get $width)))
        (br_if $numbers (local.tee $k (i32.sub (local.get $k) (i32.const 1)))))
      (local.set $sums (i32.add (local.get $sums) (local.get $rowBytes)))
      (br_if $row (local.tee $rows (i32.sub (local.get $rows) (i32.const 1)))))
    (local.set $into (i32.add (local.get $into) (i32.const 4)))
    (br_if $filters (local.tee $f (i32.sub (local.get $f) (i32.const 1))))))

;; The sums stand in $sums, 8 filters after 8 filters, so that a picture's numbers are near while they are used.
(func $addByBlock (param $windows i32) (param $taps i32) (param $x i32) (param $xStep i32) (param $d i32) (param $dStep i32)
                  (param $n i32) (param $f i32) (param $sums i32) (param $into i32) (param $width i32)
  (local $k i32) (local $block i32) (local $j i32)
  (local.set $k (i32.mul (i32.load offset=4 (local.get $windows)) (i32.load offset=8 (local.get $windows))))
  (local.set $block (i32.mul (local.get $k) (i32.const 32)))
  (local.set $f (i32.mul (local.get $f) (i32.const 4)))
  (memory.fill (local.get $sums) (i32.const 0) (i32.mul (local.get $block) (i32.div_u (i32.add (local.get $f) (i32.const 28)) (i32.const 32))))
  (loop $pictures
    (local.set $j (i32.const 0))
    (loop $columns
      (call $addPicture (local.get $windows) (local.get $taps) (local.get $k) (local.get $x) (i32.add (local.get $d) (local.get $j)) (local.get $f)
        (i32.add (local.get $sums) (i32.mul (i32.div_u (local.get $j) (i32.const 32)) (local.get $block))))
      (br_if $columns (i32.lt_s (local.tee $j (i32.add (local.get $j) (i32.const 32))) (local.get $f))))
    (local.set $x (i32.add (local.get $x) (local.get $xStep)))
    (local.set $d (i32.add (local.get $d) (local.get $dStep)))
    (br_if $pictures (local.tee $n (i32.sub (local.get $n) (i32.const 1)))))
  (local.set $j (i32.and (i32.sub (local.get $f) (i32.const 4)) (i32.const -32)))
  (loop $columns
    (call $copyBack (i32.add (local.get $sums) (i32.mul (i32.div_u (local.get $j) (i32.const 32)) (local.get $block))) (local.get $k)
      (i32.add (local.get $into) (local.get $j)) (local.get $width))
    (br_if $columns (i32.ge_s (local.tee $j (i32.sub (local.get $j) (i32.const 32))) (i32.const 0)))))

;; Four numbers of the window × 8 filters at a time; the last number is repeated where their count is no multiple of 4.
(func $addPicture (param $windows i32) (param $taps i32) (param $k i32) (param $x i32) (param $d i32) (param $f i32) (param $sums i32)
  (local $i i32) (local $count i32) (local $place i32) (local $p i32) (local $dp i32)
  (local $v v128) (local $left v128) (local $right v128)
  ×4 (local $r# i32) (local $a# i32) (local $l# v128) (local $h# v128)
  (loop $numbers
    ×4 (local.set $r# (call $min (i32.add (local.get $i) (i32.const #)) (i32.sub (local.get $k) (i32.const 1))))
    ×4 (local.set $a# (i32.add (local.get $x) (i32.load (i32.add (local.get $taps) (i32.mul (local.get $r#) (i32.const 4))))))
    ×4 (local.set $r# (i32.add (local.get $sums) (i32.mul (local.get $r#) (i32.const 32))))
    ×4 (local.set $l# (v128.load (local.get $r#))) (local.set $h# (v128.load offset=16 (local.get $r#)))
    (local.set $dp (local.get $d))
    (local.set $p (i32.add (local.get $windows) (i32.const 16)))
    (local.set $count (i32.load (local.get $windows)))
    (loop $sum
      (local.set $place (i32.load (local.get $p)))
      (local.set $left (v128.load (local.get $dp)))
      (local.set $right (v128.load offset=16 (local.get $dp)))
      ×4 (local.set $v (v128.load32_splat (i32.add (local.get $a#) (local.get $place)))) (local.set $l# (f32x4.add (local.get $l#) (f32x4.mul (local.get $v) (local.get $left)))) (local.set $h# (f32x4.add (local.get $h#) (f32x4.mul (local.get $v) (local.get $right))))
      (local.set $dp (i32.add (local.get $dp) (local.get $f)))
      (local.set $p (i32.add (local.get $p) (i32.const 4)))
      (br_if $sum (local.tee $count (i32.sub (local.get $count) (i32.const 1)))))
    ×4 (call $store8 (local.get $r#) (local.get $l#) (local.get $h#))
    (br_if $numbers (i32.lt_s (local.tee $i (i32.add (local.get $i) (i32.const 4))) (local.get $k)))))

(func $copyBack (param $sums i32) (param $k i32) (param $into i32) (param $width i32)
  (loop $rows
    (call $store8 (local.get $into) (v128.load (local.get $sums)) (v128.load offset=16 (local.get $sums)))
    (local.set $sums (i32.add (local.get $sums) (i32.const 32)))
    (local.set $into (i32.add (local.get $into) (local.get $width)))
    (br_if $rows (local.tee $k (i32.sub (local.get $k) (i32.const 1))))))

;; into[i][place p, number k] += d[i][p·f + j] · t[j][k], for place after place and j after j; into begins at 0. A row of t has
;; $width bytes. $list has room for 8 bytes for each of f numbers.
(func (export "convolveToInput") (param $windows i32) (param $d i32) (param $dStep i32) (param $t i32) (param $width i32)
                                 (param $into i32) (param $intoStep i32) (param $n i32) (param $f i32) (param $list i32)
  (local $end i32) (local $p i32) (local $count i32) (local $at i32) (local $from i32) (local $to i32) (local $rows i32) (local $length i32)
  (local.set $length (i32.mul (i32.load offset=4 (local.get $windows)) (i32.const 4)))
  (memory.fill (local.get $into) (i32.const 0) (i32.mul (local.get $n) (local.get $intoStep)))
  (loop $pictures
    (local.set $p (local.get $windows))
    (local.set $count (i32.load (local.get $windows)))
    (local.set $at (local.get $d))
    (loop $places
      (local.set $end (call $listNumbers (local.get $at) (local.get $f) (local.get $width) (local.get $list)))
      (if (i32.ne (local.get $end) (local.get $list))
        (then
          (local.set $from (local.get $t))
          (local.set $to (i32.add (local.get $into) (i32.load offset=16 (local.get $p))))
          (local.set $rows (i32.load offset=8 (local.get $windows)))
          (loop $row
            (call $addRow (local.get $from) (local.get $list) (local.get $end) (local.get $to) (local.get $length))
            (local.set $from (i32.add (local.get $from) (local.get $length)))
            (local.set $to (i32.add (i32.add (local.get $to) (local.get $length)) (i32.load offset=12 (local.get $windows))))
            (br_if $row (local.tee $rows (i32.sub (local.get $rows) (i32.const 1)))))))
      (local.set $at (i32.add (local.get $at) (i32.mul (local.get $f) (i32.const 4))))
      (local.set $p (i32.add (local.get $p) (i32.const 4)))
      (br_if $places (local.tee $count (i32.sub (local.get $count) (i32.const 1)))))
    (local.set $d (i32.add (local.get $d) (local.get $dStep)))
    (local.set $into (i32.add (local.get $into) (local.get $intoStep)))
    (br_if $pictures (local.tee $n (i32.sub (local.get $n) (i32.const 1))))))

;; Those of f numbers of d that are not zero, each with where its row of t begins: multiples of $width; and where the list ends.
(func $listNumbers (param $d i32) (param $f i32) (param $width i32) (param $list i32) (result i32)
  (local $row i32)
  (loop $numbers
    (f32.store (local.get $list) (f32.load (local.get $d)))
    (i32.store offset=4 (local.get $list) (local.get $row))
    (local.set $list (i32.add (local.get $list) (i32.shl (f32.ne (f32.load (local.get $d)) (f32.const 0)) (i32.const 3))))
    (local.set $d (i32.add (local.get $d) (i32.const 4)))
    (local.set $row (i32.add (local.get $row) (local.get $width)))
    (br_if $numbers (local.tee $f (i32.sub (local.get $f) (i32.const 1)))))
  (local.get $list))

;; A row of a window: 32 numbers at a time, then what is left by halves.
(func $addRow (param $t i32) (param $list i32) (param $end i32) (param $to i32) (param $length i32)
  (local $j i32)
  (block $rest
    (br_if $rest (i32.lt_s (local.get $length) (i32.const 128)))
    (loop $blocks
      (call $addBlock8 (i32.add (local.get $t) (local.get $j)) (local.get $list) (local.get $end) (i32.add (local.get $to) (local.get $j)))
      (br_if $blocks (i32.le_s (i32.add (local.tee $j (i32.add (local.get $j) (i32.const 128))) (i32.const 128)) (local.get $length)))))
  (if (i32.and (local.get $length) (i32.const 64))
    (then
      (call $addBlock4 (i32.add (local.get $t) (local.get $j)) (local.get $list) (local.get $end) (i32.add (local.get $to) (local.get $j)))
      (local.set $j (i32.add (local.get $j) (i32.const 64)))))
  (if (i32.and (local.get $length) (i32.const 32))
    (then
      (call $addBlock2 (i32.add (local.get $t) (local.get $j)) (local.get $list) (local.get $end) (i32.add (local.get $to) (local.get $j)))
      (local.set $j (i32.add (local.get $j) (i32.const 32)))))
  (if (i32.and (local.get $length) (i32.const 16))
    (then
      (call $addBlock1 (i32.add (local.get $t) (local.get $j)) (local.get $list) (local.get $end) (i32.add (local.get $to) (local.get $j)))
      (local.set $j (i32.add (local.get $j) (i32.const 16)))))
  (block $none
    (br_if $none (i32.eq (local.get $j) (local.get $length)))
    (loop $ones
      (call $addOne (i32.add (local.get $t) (local.get $j)) (local.get $list) (local.get $end) (i32.add (local.get $to) (local.get $j)))
      (br_if $ones (i32.lt_s (local.tee $j (i32.add (local.get $j) (i32.const 4))) (local.get $length))))))

;; for N = 8, 4, 2, 1
(func $addBlock‹N› (param $t i32) (param $p i32) (param $end i32) (param $to i32)
  (local $x v128) (local $row i32)
  ×‹N› (local $c# v128)
  ×‹N› (local.set $c# (v128.load offset=#·16 (local.get $to)))
  (loop $sum
    (local.set $x (v128.load32_splat (local.get $p)))
    (local.set $row (i32.add (local.get $t) (i32.load offset=4 (local.get $p))))
    ×‹N› (local.set $c# (f32x4.add (local.get $c#) (f32x4.mul (local.get $x) (v128.load offset=#·16 (local.get $row)))))
    (br_if $sum (i32.lt_u (local.tee $p (i32.add (local.get $p) (i32.const 8))) (local.get $end))))
  ×‹N› (v128.store offset=#·16 (local.get $to) (local.get $c#))
)
;; end

(func $addOne (param $t i32) (param $p i32) (param $end i32) (param $to i32)
  (local $c f32)
  (local.set $c (f32.load (local.get $to)))
  (loop $sum
    (local.set $c (f32.add (local.get $c) (f32.mul (f32.load (local.get $p)) (f32.load (i32.add (local.get $t) (i32.load offset=4 (local.get $p)))))))
    (br_if $sum (i32.lt_u (local.tee $p (i32.add (local.get $p) (i32.const 8))) (local.get $end))))
  (f32.store (local.get $to) (local.get $c)))
