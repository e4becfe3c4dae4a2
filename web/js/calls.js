// Calls of the kernels that are made again and again by one call: see kernels/replay.wat.

/** In the order of replay.wat's table. */
const KERNELS = [
  'gemm',
  'transpose',
  'plusRow',
  'colsum',
  'relu',
  'mask',
  'tanh',
  'tanhGradient',
  'sigmoid',
  'sigmoidGradient',
  'sigmoidLoss',
  'softmax',
  'difference',
  'axpy',
  'addSign',
  'roll',
  'adapt',
];
/** Numbers of a call: which kernel it is, and what it is given. */
const NUMBERS = 12;

/** Bytes of a call: all its numbers as integers, and all as doubles. */
const BYTES = NUMBERS * (4 + 8);

/** Has the kernels note their calls, too, until stop(), which gives the numbers of all. */
export function record(kernels) {
  const made = { ...kernels };
  const calls = [];
  for (const [name, kernel] of Object.entries(made)) {
    kernels[name] = (...numbers) => {
      if (!KERNELS.includes(name)) throw new Error(`${name} cannot be replayed`);
      const call = [KERNELS.indexOf(name), ...numbers];
      calls.push(...call, ...new Array(NUMBERS - call.length).fill(0));
      return kernel(...numbers);
    };
  }
  const stop = () => {
    Object.assign(kernels, made);
    return calls;
  };
  return { stop };
}

export function bytes(calls) {
  return (calls.length / NUMBERS) * BYTES;
}

/** Writes the calls into the memory, as replay.wat reads them. */
export function write(calls, memory, address) {
  for (let i = 0; i < calls.length; i += NUMBERS) {
    const at = address + (i / NUMBERS) * BYTES;
    const call = calls.slice(i, i + NUMBERS);
    new Int32Array(memory.buffer, at, NUMBERS).set(call);
    new Float64Array(memory.buffer, at + NUMBERS * 4, NUMBERS).set(call);
  }
}
