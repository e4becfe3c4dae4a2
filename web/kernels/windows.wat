;; Convolution and max pooling: windows that slide over pictures, whose rows are pixel after pixel, the channels of a pixel side
;; by side. $windows is a list of i32: the number of places; numbers in a row of a window; its rows; the bytes from a row's end
;; to the next row; then the places, and at $taps each number of a window, as bytes from where the picture or window begins.
;; Steps from picture to picture are in bytes, too. See dense.wat for the rest.

;; c[i][p·f + j] = bias[j] + Σ over k of x[i][place p, number k] · b[k][j], for n pictures and f filters; a row of b has
;; $width bytes. The product of dense.wat, with the windows read where they stand; $panel has room for 8 columns of b.
(func (export "convolve") (param $windows i32) (param $x i32) (param $xStep i32) (param $b i32) (param $width i32) (param $bias i32)
                          (param $c i32) (param $cStep i32) (param $n i32) (param $f i32) (param $panel i32)
  (local $j i32) (local $i i32) (local $k i32)
  (local.set $k (i32.mul (i32.load offset=4 (local.get $windows)) (i32.load offset=8 (local.get $windows))))
  (local.set $f (i32.mul (local.get $f) (i32.const 4)))
  (local.set $j (i32.and (i32.sub (local.get $f) (i32.const 4)) (i32.const -32)))
  (loop $columns
    (call $copyPanel (i32.add (local.get $b) (local.get $j)) (local.get $width) (local.get $k) (local.get $panel))
    (local.set $i (i32.const 0))
    (loop $pictures
      (call $convolvePicture (local.get $windows) (i32.add (local.get $x) (i32.mul (local.get $i) (local.get $xStep)))
        (i32.add (local.get $bias) (local.get $j))
        (i32.add (i32.add (local.get $c) (local.get $j)) (i32.mul (local.get $i) (local.get $cStep))) (local.get $f) (local.get $panel))
      (br_if $pictures (i32.lt_s (local.tee $i (i32.add (local.get $i) (i32.const 1))) (local.get $n))))
    (br_if $columns (i32.ge_s (local.tee $j (i32.sub (local.get $j) (i32.const 32))) (i32.const 0)))))

;; Four places × 8 filters at a time; the last place is repeated where their number is no multiple of 4.
(func $convolvePicture (param $windows i32) (param $x i32) (param $bias i32) (param $c i32) (param $f i32) (param $panel i32)
  (local $i i32) (local $count i32) (local $rows i32) (local $length i32) (local $skip i32) (local $p i32) (local $bp i32)
  (local $v v128) (local $left v128) (local $right v128)
  ×4 (local $r# i32) (local $a# i32) (local $l# v128) (local $h# v128)
  (local.set $count (i32.load (local.get $windows)))
  (local.set $length (i32.load offset=4 (local.get $windows)))
  (local.set $skip (i32.load offset=12 (local.get $windows)))
  (loop $places
    ×4 (local.set $r# (call $min (i32.add (local.get $i) (i32.const #)) (i32.sub (local.get $count) (i32.const 1))))
    ×4 (local.set $a# (i32.add (local.get $x) (i32.load offset=16 (i32.add (local.get $windows) (i32.mul (local.get $r#) (i32.const 4))))))
    ×4 (local.set $l# (v128.const f32x4 0 0 0 0)) (local.set $h# (v128.const f32x4 0 0 0 0))
    (local.set $bp (local.get $panel))
    (local.set $rows (i32.load offset=8 (local.get $windows)))
    (loop $row
      (local.set $p (local.get $length))
      (loop $sum
        (local.set $left (v128.load (local.get $bp)))
        (local.set $right (v128.load offset=16 (local.get $bp)))
        ×4 (local.set $v (v128.load32_splat (local.get $a#))) (local.set $l# (f32x4.add (local.get $l#) (f32x4.mul (local.get $v) (local.get $left)))) (local.set $h# (f32x4.add (local.get $h#) (f32x4.mul (local.get $v) (local.get $right)))) (local.set $a# (i32.add (local.get $a#) (i32.const 4)))
        (local.set $bp (i32.add (local.get $bp) (i32.const 32)))
        (br_if $sum (local.tee $p (i32.sub (local.get $p) (i32.const 1)))))
      ×4 (local.set $a# (i32.add (local.get $a#) (local.get $skip)))
      (br_if $row (local.tee $rows (i32.sub (local.get $rows) (i32.const 1)))))
    (local.set $left (v128.load (local.get $bias)))
    (local.set $right (v128.load offset=16 (local.get $bias)))
    ×4 (call $store8 (i32.add (local.get $c) (i32.mul (local.get $r#) (local.get $f))) (f32x4.add (local.get $l#) (local.get $left)) (f32x4.add (local.get $h#) (local.get $right)))
    (br_if $places (i32.lt_s (local.tee $i (i32.add (local.get $i) (i32.const 4))) (local.get $count)))))

;; into[j] = Σ over n pictures and their places of d[i][p·f + j].
(func (export "sumOverPlaces") (param $d i32) (param $dStep i32) (param $n i32) (param $count i32) (param $f i32) (param $into i32)
  (local $j i32) (local $at i32) (local $picture i32) (local $i i32) (local $p i32) (local $left v128) (local $right v128)
  (local.set $f (i32.mul (local.get $f) (i32.const 4)))
  (loop $columns
    (local.set $left (v128.const f32x4 0 0 0 0))
    (local.set $right (v128.const f32x4 0 0 0 0))
    (local.set $picture (i32.add (local.get $d) (local.get $j)))
    (local.set $i (local.get $n))
    (loop $pictures
      (local.set $at (local.get $picture))
      (local.set $p (local.get $count))
      (loop $places
        (local.set $left (f32x4.add (local.get $left) (v128.load (local.get $at))))
        (local.set $right (f32x4.add (local.get $right) (v128.load offset=16 (local.get $at))))
        (local.set $at (i32.add (local.get $at) (local.get $f)))
        (br_if $places (local.tee $p (i32.sub (local.get $p) (i32.const 1)))))
      (local.set $picture (i32.add (local.get $picture) (local.get $dStep)))
      (br_if $pictures (local.tee $i (i32.sub (local.get $i) (i32.const 1)))))
    (call $store8 (i32.add (local.get $into) (local.get $j)) (local.get $left) (local.get $right))
    (br_if $columns (i32.lt_s (local.tee $j (i32.add (local.get $j) (i32.const 32))) (local.get $f)))))

;; into[i][p·channels + c] = the largest of x[i][place p] in channel c: the first, until one is larger. $pixels has where each of the
;; $size pixels of a window stands, as bytes from the first; a pixel has $channels bytes.
(func (export "maxPool") (param $windows i32) (param $pixels i32) (param $size i32) (param $channels i32) (param $x i32) (param $xStep i32)
                         (param $into i32) (param $intoStep i32) (param $n i32)
  (local $p i32) (local $count i32) (local $to i32) (local $c i32) (local $at i32) (local $i i32) (local $best v128)
  (loop $pictures
    (local.set $p (local.get $windows))
    (local.set $count (i32.load (local.get $windows)))
    (local.set $to (local.get $into))
    (loop $places
      (local.set $c (i32.const 0))
      (loop $four
        (local.set $at (i32.add (i32.add (local.get $x) (local.get $c)) (i32.load offset=16 (local.get $p))))
        (local.set $best (v128.load (local.get $at)))
        (local.set $i (i32.const 0))
        (loop $window
          (local.set $best (f32x4.pmax (local.get $best)
            (v128.load (i32.add (local.get $at) (i32.load (i32.add (local.get $pixels) (i32.mul (local.get $i) (i32.const 4))))))))
          (br_if $window (i32.lt_s (local.tee $i (i32.add (local.get $i) (i32.const 1))) (local.get $size))))
        (v128.store (i32.add (local.get $to) (local.get $c)) (local.get $best))
        (br_if $four (i32.lt_s (local.tee $c (i32.add (local.get $c) (i32.const 16))) (local.get $channels))))
      (local.set $to (i32.add (local.get $to) (local.get $channels)))
      (local.set $p (i32.add (local.get $p) (i32.const 4)))
      (br_if $places (local.tee $count (i32.sub (local.get $count) (i32.const 1)))))
    (local.set $x (i32.add (local.get $x) (local.get $xStep)))
    (local.set $into (i32.add (local.get $into) (local.get $intoStep)))
    (br_if $pictures (local.tee $n (i32.sub (local.get $n) (i32.const 1))))))

;; into[i][place p] += d[i][p·channels + c] where x is the window's largest, the first of equals; into begins at 0.
(func (export "maxPoolGradient") (param $windows i32) (param $pixels i32) (param $size i32) (param $channels i32) (param $x i32) (param $step i32)
                                 (param $d i32) (param $dStep i32) (param $into i32) (param $n i32)
  (local $p i32) (local $count i32) (local $from i32) (local $c i32) (local $at i32) (local $last i32)
  (loop $pictures
    (memory.fill (local.get $into) (i32.const 0) (local.get $step))
    (local.set $p (local.get $windows))
    (local.set $count (i32.load (local.get $windows)))
    (local.set $from (local.get $d))
    (loop $places
      (local.set $c (i32.const 0))
      (local.set $at (i32.load offset=16 (local.get $p)))
      (block $done
        (block $few
          (br_if $few (i32.lt_s (local.get $channels) (i32.const 16)))
          (loop $four
            (call $addToLargest (local.get $pixels) (local.get $size) (i32.add (i32.add (local.get $x) (local.get $c)) (local.get $at))
              (v128.load (i32.add (local.get $from) (local.get $c))) (i32.add (i32.add (local.get $into) (local.get $c)) (local.get $at)))
            (br_if $four (i32.le_s (i32.add (local.tee $c (i32.add (local.get $c) (i32.const 16))) (i32.const 16)) (local.get $channels))))
          (br_if $done (i32.eq (local.get $c) (local.get $channels)))
          ;; The last four once more, with 0 for those that have been added.
          (local.set $last (i32.sub (local.get $channels) (i32.const 16)))
          (call $addToLargest (local.get $pixels) (local.get $size) (i32.add (i32.add (local.get $x) (local.get $last)) (local.get $at))
            (v128.and (v128.load (i32.add (local.get $from) (local.get $last)))
              (i32x4.ge_s (v128.const i32x4 0 4 8 12) (i32x4.splat (i32.sub (local.get $c) (local.get $last)))))
            (i32.add (i32.add (local.get $into) (local.get $last)) (local.get $at)))
          (br $done))
        (loop $one
          (call $addToOneLargest (local.get $pixels) (local.get $size) (i32.add (i32.add (local.get $x) (local.get $c)) (local.get $at))
            (f32.load (i32.add (local.get $from) (local.get $c))) (i32.add (i32.add (local.get $into) (local.get $c)) (local.get $at)))
          (br_if $one (i32.lt_s (local.tee $c (i32.add (local.get $c) (i32.const 4))) (local.get $channels)))))
      (local.set $from (i32.add (local.get $from) (local.get $channels)))
      (local.set $p (i32.add (local.get $p) (i32.const 4)))
      (br_if $places (local.tee $count (i32.sub (local.get $count) (i32.const 1)))))
    (local.set $x (i32.add (local.get $x) (local.get $step)))
    (local.set $into (i32.add (local.get $into) (local.get $step)))
    (local.set $d (i32.add (local.get $d) (local.get $dStep)))
    (br_if $pictures (local.tee $n (i32.sub (local.get $n) (i32.const 1))))))

(func $addToLargest (param $pixels i32) (param $size i32) (param $x i32) (param $d v128) (param $into i32)
  (local $i i32) (local $at i32) (local $best v128) (local $seen v128) (local $larger v128) (local $index v128)
  (if (i32.eq (local.get $size) (i32.const 4))
    (then
      (call $addToLargestOf4 (local.get $pixels) (local.get $x) (local.get $d) (local.get $into))
      (return)))
  (local.set $best (v128.load (local.get $x)))
  (loop $window
    (local.set $seen (v128.load (i32.add (local.get $x) (i32.load (i32.add (local.get $pixels) (i32.mul (local.get $i) (i32.const 4)))))))
    (local.set $larger (f32x4.lt (local.get $best) (local.get $seen)))
    (local.set $best (v128.bitselect (local.get $seen) (local.get $best) (local.get $larger)))
    (local.set $index (v128.bitselect (i32x4.splat (local.get $i)) (local.get $index) (local.get $larger)))
    (br_if $window (i32.lt_s (local.tee $i (i32.add (local.get $i) (i32.const 1))) (local.get $size))))
  (local.set $i (i32.const 0))
  (loop $window
    (local.set $at (i32.add (local.get $into) (i32.load (i32.add (local.get $pixels) (i32.mul (local.get $i) (i32.const 4))))))
    (v128.store (local.get $at) (f32x4.add (v128.load (local.get $at))
      (v128.and (local.get $d) (i32x4.eq (local.get $index) (i32x4.splat (local.get $i))))))
    (br_if $window (i32.lt_s (local.tee $i (i32.add (local.get $i) (i32.const 1))) (local.get $size)))))

;; The same for the 4 pixels of the usual window.
(func $addToLargestOf4 (param $pixels i32) (param $x i32) (param $d v128) (param $into i32)
  (local $one i32) (local $two i32) (local $three i32) (local $best v128) (local $seen v128)
  (local $second v128) (local $third v128) (local $fourth v128)
  (local.set $one (i32.load offset=4 (local.get $pixels)))
  (local.set $two (i32.load offset=8 (local.get $pixels)))
  (local.set $three (i32.load offset=12 (local.get $pixels)))
  (local.set $best (v128.load (local.get $x)))
  (local.set $second (f32x4.lt (local.get $best) (local.tee $seen (v128.load (i32.add (local.get $x) (local.get $one))))))
  (local.set $best (f32x4.pmax (local.get $best) (local.get $seen)))
  (local.set $third (f32x4.lt (local.get $best) (local.tee $seen (v128.load (i32.add (local.get $x) (local.get $two))))))
  (local.set $best (f32x4.pmax (local.get $best) (local.get $seen)))
  (local.set $fourth (f32x4.lt (local.get $best) (v128.load (i32.add (local.get $x) (local.get $three)))))
  (local.set $third (v128.andnot (local.get $third) (local.get $fourth)))
  (local.set $second (v128.andnot (local.get $second) (v128.or (local.get $third) (local.get $fourth))))
  (v128.store (local.get $into) (f32x4.add (v128.load (local.get $into))
    (v128.andnot (local.get $d) (v128.or (local.get $second) (v128.or (local.get $third) (local.get $fourth))))))
  (local.set $one (i32.add (local.get $into) (local.get $one)))
  (v128.store (local.get $one) (f32x4.add (v128.load (local.get $one)) (v128.and (local.get $d) (local.get $second))))
  (local.set $two (i32.add (local.get $into) (local.get $two)))
  (v128.store (local.get $two) (f32x4.add (v128.load (local.get $two)) (v128.and (local.get $d) (local.get $third))))
  (local.set $three (i32.add (local.get $into) (local.get $three)))
  (v128.store (local.get $three) (f32x4.add (v128.load (local.get $three)) (v128.and (local.get $d) (local.get $fourth)))))

(func $addToOneLargest (param $pixels i32) (param $size i32) (param $x i32) (param $d f32) (param $into i32)
  (local $i i32) (local $offset i32) (local $largest i32) (local $best f32)
  (local.set $best (f32.load (local.get $x)))
  (loop $window
    (local.set $offset (i32.load (i32.add (local.get $pixels) (i32.mul (local.get $i) (i32.const 4)))))
    (if (f32.lt (local.get $best) (f32.load (i32.add (local.get $x) (local.get $offset))))
      (then
        (local.set $best (f32.load (i32.add (local.get $x) (local.get $offset))))
        (local.set $largest (local.get $offset))))
    (br_if $window (i32.lt_s (local.tee $i (i32.add (local.get $i) (i32.const 1))) (local.get $size))))
  (local.set $into (i32.add (local.get $into) (local.get $largest)))
  (f32.store (local.get $into) (f32.add (f32.load (local.get $into)) (local.get $d))))
