// Products of Python's matrices on kernels/double.wat. One memory for all: the two factors, the result and the kernel's
// panel lie in it one after the other, each time anew.

/** The kernels with their memory; null where the browser has no SIMD. */
export function load(code) {
  try {
    const memory = new WebAssembly.Memory({ initial: 64 });
    const made = new WebAssembly.Instance(new WebAssembly.Module(code), { env: { memory } });
    return { memory, ...made.exports };
  } catch (refused) {
    return null;
  }
}

/** Copies the factors in, in front of room for the result and the panel; null where there is not enough. */
function copied(kernels, left, right, results, panel) {
  const { memory } = kernels;
  const missing = Math.ceil((8 * (left.length + right.length + results + panel) - memory.buffer.byteLength) / 65536);
  if (missing > 0) {
    try {
      memory.grow(missing);
    } catch (refused) {
      return null;
    }
  }
  const view = new Float64Array(memory.buffer);
  view.set(left, 0);
  view.set(right, left.length);
  return view;
}

/** out (n×m) = left (n×k) · right (k×m), whose columns may stand one after the other; false where there is no room. */
export function multiply(kernels, left, leftHasColumns, right, rightHasColumns, out, n, k, m) {
  const view = copied(kernels, left, right, n * m, 4 * k);
  if (view === null) return false;
  const second = 8 * left.length;
  const third = second + 8 * right.length;
  const rowStep = leftHasColumns ? 8 : 8 * k;
  const columnStep = leftHasColumns ? 8 * n : 8;
  kernels.product64(0, rowStep, columnStep, second, rightHasColumns, third, n, k, m, third + 8 * n * m);
  out.set(view.subarray(third / 8, third / 8 + n * m));
  return true;
}

/** The same for a left factor with many zeros, and a right one of rows; false also where that is not finite. */
export function multiplyZeros(kernels, left, leftHasColumns, right, out, n, k, m) {
  const view = copied(kernels, left, right, n * m + 1, 0);
  if (view === null) return false;
  const second = 8 * left.length;
  const third = second + 8 * right.length;
  const row = 8 * m;
  view.fill(0, third / 8, third / 8 + n * m + 1);
  if (!kernels.finite64(second, right.length)) return false;
  if (leftHasColumns) kernels.zeros64(0, k, n, second, row, 0, third, 0, row, m);
  else kernels.zeros64(0, n, k, second, 0, row, third, row, 0, m);
  out.set(view.subarray(third / 8, third / 8 + n * m));
  return true;
}
