;; Products with a matrix of images, of which only the pixels that are not zero are listed: entries start[i] to start[i+1]
;; of column (u16) and level (u8, an index into values) are those of image i. See dense.wat for the rest.
;; Lines between "for N = …" and "end" are written for each N: blocks of 13 or 8 × 4 columns, whose sums stay in registers.

;; c (rows×n) = a · b, where row i of a is image chosen[i].
(func (export "sparse") (param $start i32) (param $column i32) (param $level i32) (param $values i32) (param $chosen i32)
                        (param $rows i32) (param $b i32) (param $c i32) (param $n i32)
  (local $width i32) (local $j i32)
  (local.set $width (i32.mul (local.get $n) (i32.const 4)))
  (local.set $j (call $lastBlock (local.get $width)))
  (i32.store (local.get $c) (call $fetch (local.get $start) (local.get $column) (local.get $level) (local.get $chosen) (local.get $rows)))
  (loop $blocks
    (if (call $isNarrow (local.get $width) (local.get $j))
      (then (call $sparse8 (local.get $start) (local.get $column) (local.get $level) (local.get $values) (local.get $chosen)
        (local.get $rows) (i32.add (local.get $b) (local.get $j)) (i32.add (local.get $c) (local.get $j)) (local.get $width)))
      (else (call $sparse13 (local.get $start) (local.get $column) (local.get $level) (local.get $values) (local.get $chosen)
        (local.get $rows) (i32.add (local.get $b) (local.get $j)) (i32.add (local.get $c) (local.get $j)) (local.get $width))))
    (br_if $blocks (i32.ge_s (local.tee $j (i32.sub (local.get $j) (i32.const 208))) (i32.const 0)))))

;; Blocks are worked on from right to left, and the last one overhangs: see dense.wat.
(func $lastBlock (param $width i32) (result i32)
  (i32.mul (i32.div_u (i32.sub (local.get $width) (i32.const 16)) (i32.const 208)) (i32.const 208)))

(func $isNarrow (param $width i32) (param $j i32) (result i32)
  (i32.le_s (i32.sub (local.get $width) (local.get $j)) (i32.const 128)))

;; Reads something of each cache line of the lists. They lie somewhere in 30 MB, and memory is slow to answer, but it
;; answers many at a time, and here nobody waits for the answer.
(func $fetch (param $start i32) (param $column i32) (param $level i32) (param $chosen i32) (param $rows i32) (result i32)
  (local $p i32) (local $to i32) (local $sum i32)
  (loop $nextRow
    (local.set $p (i32.add (local.get $start) (i32.mul (i32.load (local.get $chosen)) (i32.const 4))))
    (local.set $to (i32.load offset=4 (local.get $p)))
    (local.set $p (i32.load (local.get $p)))
    (loop $lines
      (local.set $sum (i32.add (local.get $sum) (i32.add
        (i32.load8_u (i32.add (local.get $level) (local.get $p)))
        (i32.add (i32.load8_u (i32.add (local.get $column) (i32.mul (local.get $p) (i32.const 2))))
          (i32.load8_u offset=64 (i32.add (local.get $column) (i32.mul (local.get $p) (i32.const 2))))))))
      (br_if $lines (i32.lt_s (local.tee $p (i32.add (local.get $p) (i32.const 64))) (local.get $to))))
    (local.set $chosen (i32.add (local.get $chosen) (i32.const 4)))
    (br_if $nextRow (local.tee $rows (i32.sub (local.get $rows) (i32.const 1)))))
  (local.get $sum))

;; for N = 13, 8
(func $sparse‹N› (param $start i32) (param $column i32) (param $level i32) (param $values i32) (param $chosen i32)
                 (param $rows i32) (param $b i32) (param $c i32) (param $width i32)
  (local $p i32) (local $to i32) (local $row i32) (local $x v128)
  ×‹N› (local $c# v128)
  (loop $nextRow
    (local.set $row (i32.add (local.get $start) (i32.mul (i32.load (local.get $chosen)) (i32.const 4))))
    (local.set $p (i32.load (local.get $row)))
    (local.set $to (i32.load offset=4 (local.get $row)))
    ×‹N› (local.set $c# (v128.const f32x4 0 0 0 0))
    (block $done
      (br_if $done (i32.eq (local.get $p) (local.get $to)))
      (loop $sum
        (local.set $x (v128.load32_splat (i32.add (local.get $values) (i32.mul (i32.const 4)
          (i32.load8_u (i32.add (local.get $level) (local.get $p)))))))
        (local.set $row (i32.add (local.get $b) (i32.mul (local.get $width)
          (i32.load16_u (i32.add (local.get $column) (i32.mul (local.get $p) (i32.const 2)))))))
        ×‹N› (local.set $c# (f32x4.add (local.get $c#) (f32x4.mul (local.get $x) (v128.load offset=#·16 (local.get $row)))))
        (br_if $sum (i32.ne (local.tee $p (i32.add (local.get $p) (i32.const 1))) (local.get $to)))))
    ×‹N› (v128.store offset=#·16 (local.get $c) (local.get $c#))
    (local.set $c (i32.add (local.get $c) (local.get $width)))
    (local.set $chosen (i32.add (local.get $chosen) (i32.const 4)))
    (br_if $nextRow (local.tee $rows (i32.sub (local.get $rows) (i32.const 1))))))
;; end

;; c (columns×n) = aᵀ · d (rows×n), a as above, 112 of its rows at a time. First their entries are listed by column; then
;; row k of c is the sum, by rising row, of the rows of d that list k names. scratch: 4 bytes a column for the ends of the
;; lists, a panel of 112 × 208 bytes, and 224 bytes a column for the lists: an entry is a row (u8) and a level (u8).
(func (export "sparseTransposed") (param $start i32) (param $column i32) (param $level i32) (param $values i32) (param $chosen i32)
                                  (param $rows i32) (param $d i32) (param $c i32) (param $columns i32) (param $n i32) (param $scratch i32)
  (local $width i32) (local $panel i32) (local $lists i32) (local $count i32) (local $j i32) (local $goesOn i32)
  (local.set $width (i32.mul (local.get $n) (i32.const 4)))
  (local.set $panel (i32.and (i32.add (i32.add (local.get $scratch) (i32.mul (local.get $columns) (i32.const 4))) (i32.const 15)) (i32.const -16)))
  (local.set $lists (i32.add (local.get $panel) (i32.const 23296)))
  (loop $parts
    (local.set $count (call $min (local.get $rows) (i32.const 112)))
    (call $listByColumn (local.get $start) (local.get $column) (local.get $level) (local.get $chosen)
      (local.get $count) (local.get $columns) (local.get $scratch) (local.get $lists))
    (local.set $j (call $lastBlock (local.get $width)))
    (loop $blocks
      (call $copyBlock (i32.add (local.get $d) (local.get $j)) (local.get $width)
        (call $min (i32.const 208) (i32.sub (local.get $width) (local.get $j))) (local.get $count) (local.get $panel))
      (if (call $isNarrow (local.get $width) (local.get $j))
        (then (call $sumLists8 (local.get $scratch) (local.get $lists) (local.get $values) (local.get $panel)
          (i32.add (local.get $c) (local.get $j)) (local.get $columns) (local.get $width) (local.get $goesOn)))
        (else (call $sumLists13 (local.get $scratch) (local.get $lists) (local.get $values) (local.get $panel)
          (i32.add (local.get $c) (local.get $j)) (local.get $columns) (local.get $width) (local.get $goesOn))))
      (br_if $blocks (i32.ge_s (local.tee $j (i32.sub (local.get $j) (i32.const 208))) (i32.const 0))))
    (local.set $goesOn (i32.const 1))
    (local.set $chosen (i32.add (local.get $chosen) (i32.const 448)))
    (local.set $d (i32.add (local.get $d) (i32.mul (local.get $width) (i32.const 112))))
    (br_if $parts (i32.gt_s (local.tee $rows (i32.sub (local.get $rows) (i32.const 112))) (i32.const 0)))))

;; List k begins at lists + 224·k; end[k] is where it ends.
(func $listByColumn (param $start i32) (param $column i32) (param $level i32) (param $chosen i32)
                    (param $rows i32) (param $columns i32) (param $end i32) (param $lists i32)
  (local $i i32) (local $p i32) (local $to i32) (local $k i32) (local $at i32)
  (loop $empty
    (i32.store (i32.add (local.get $end) (i32.mul (local.get $k) (i32.const 4)))
      (i32.add (local.get $lists) (i32.mul (local.get $k) (i32.const 224))))
    (br_if $empty (i32.lt_s (local.tee $k (i32.add (local.get $k) (i32.const 1))) (local.get $columns))))
  (loop $nextRow
    (local.set $at (i32.add (local.get $start) (i32.mul (i32.load (local.get $chosen)) (i32.const 4))))
    (local.set $p (i32.load (local.get $at)))
    (local.set $to (i32.load offset=4 (local.get $at)))
    (block $done
      (br_if $done (i32.eq (local.get $p) (local.get $to)))
      (loop $entries
        (local.set $k (i32.add (local.get $end) (i32.mul (i32.const 4)
          (i32.load16_u (i32.add (local.get $column) (i32.mul (local.get $p) (i32.const 2)))))))
        (local.set $at (i32.load (local.get $k)))
        (i32.store16 (local.get $at) (i32.or (local.get $i) (i32.shl (i32.load8_u (i32.add (local.get $level) (local.get $p))) (i32.const 8))))
        (i32.store (local.get $k) (i32.add (local.get $at) (i32.const 2)))
        (br_if $entries (i32.ne (local.tee $p (i32.add (local.get $p) (i32.const 1))) (local.get $to)))))
    (local.set $chosen (i32.add (local.get $chosen) (i32.const 4)))
    (br_if $nextRow (i32.lt_s (local.tee $i (i32.add (local.get $i) (i32.const 1))) (local.get $rows)))))

;; The first bytes of each row of d, one row of panel (208 bytes) after the other. The rest is zero, which adds nothing.
(func $copyBlock (param $d i32) (param $width i32) (param $bytes i32) (param $rows i32) (param $panel i32)
  (local $j i32)
  (if (i32.lt_s (local.get $bytes) (i32.const 208))
    (then (memory.fill (local.get $panel) (i32.const 0) (i32.mul (local.get $rows) (i32.const 208)))))
  (loop $nextRow
    (local.set $j (i32.const 0))
    (loop $next
      (v128.store (i32.add (local.get $panel) (local.get $j)) (v128.load (i32.add (local.get $d) (local.get $j))))
      (br_if $next (i32.lt_s (local.tee $j (i32.add (local.get $j) (i32.const 16))) (local.get $bytes))))
    (local.set $panel (i32.add (local.get $panel) (i32.const 208)))
    (local.set $d (i32.add (local.get $d) (local.get $width)))
    (br_if $nextRow (local.tee $rows (i32.sub (local.get $rows) (i32.const 1))))))

;; for N = 13, 8
(func $sumLists‹N› (param $end i32) (param $list i32) (param $values i32) (param $panel i32)
                   (param $c i32) (param $columns i32) (param $width i32) (param $goesOn i32)
  (local $p i32) (local $to i32) (local $row i32) (local $x v128)
  ×‹N› (local $c# v128)
  (loop $column
    ×‹N› (local.set $c# (v128.const f32x4 0 0 0 0))
    (if (local.get $goesOn)
      (then
        ×‹N› (local.set $c# (v128.load offset=#·16 (local.get $c)))
      ))
    (local.set $p (local.get $list))
    (local.set $to (i32.load (local.get $end)))
    (block $done
      (br_if $done (i32.eq (local.get $p) (local.get $to)))
      (loop $sum
        (local.set $x (v128.load32_splat (i32.add (local.get $values) (i32.mul (i32.const 4) (i32.load8_u offset=1 (local.get $p))))))
        (local.set $row (i32.add (local.get $panel) (i32.mul (i32.const 208) (i32.load8_u (local.get $p)))))
        ×‹N› (local.set $c# (f32x4.add (local.get $c#) (f32x4.mul (local.get $x) (v128.load offset=#·16 (local.get $row)))))
        (br_if $sum (i32.ne (local.tee $p (i32.add (local.get $p) (i32.const 2))) (local.get $to)))))
    ×‹N› (v128.store offset=#·16 (local.get $c) (local.get $c#))
    (local.set $c (i32.add (local.get $c) (local.get $width)))
    (local.set $list (i32.add (local.get $list) (i32.const 224)))
    (local.set $end (i32.add (local.get $end) (i32.const 4)))
    (br_if $column (local.tee $columns (i32.sub (local.get $columns) (i32.const 1))))))
;; end
