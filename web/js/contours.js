// Heights as a map: bands whose borders are contour lines, each the same factor above the one before.

const SIDE = 480;
const BANDS = 14;
/** What is more times lower than the highest place lies in the lowest band. */
const MOST = 2000;

const mix = (from, to, share) => from.map((channel, at) => Math.round(channel + (to[at] - channel) * share));
const pack = ([red, green, blue]) => 0xff000000 | (blue << 16) | (green << 8) | red;

/**
 * @param heights above 0, cells × cells, row after row, at the knots of a grid; NaN where it is not known yet
 * @param paper and ink: their channels
 */
export function paint(canvas, heights, cells, paper, ink) {
  if (canvas.width !== SIDE) {
    canvas.width = SIDE;
    canvas.height = SIDE;
  }
  const known = heights.filter(height => height > 0 && height < Infinity);
  const high = Math.max(...known);
  const low = Math.max(Math.min(...known), high / MOST);
  const span = Math.log(high / low) || 1;
  const levels = Float32Array.from(heights, height =>
    Number.isNaN(height) ? NaN : Math.min(1, Math.max(0, Math.log(Math.max(height, low) / low) / span)) * BANDS,
  );
  const brush = canvas.getContext('2d');
  const picture = brush.createImageData(SIDE, SIDE);
  const into = new Uint32Array(picture.data.buffer);
  const tones = Array.from({ length: BANDS + 1 }, (_, at) => pack(mix(paper, ink, 0.03 + (0.42 * at) / BANDS)));
  const line = Array.from({ length: BANDS + 1 }, (_, at) => pack(mix(paper, ink, 0.2 + (0.42 * at) / BANDS)));
  const bands = new Int8Array(SIDE * SIDE);
  for (let y = 0; y < SIDE; y++) {
    const row = (y / (SIDE - 1)) * (cells - 1);
    const top = Math.min(cells - 2, Math.floor(row));
    for (let x = 0; x < SIDE; x++) {
      const column = (x / (SIDE - 1)) * (cells - 1);
      const left = Math.min(cells - 2, Math.floor(column));
      const at = top * cells + left;
      const [down, across] = [row - top, column - left];
      const upper = levels[at] * (1 - across) + levels[at + 1] * across;
      const lower = levels[at + cells] * (1 - across) + levels[at + cells + 1] * across;
      const level = upper * (1 - down) + lower * down;
      bands[y * SIDE + x] = Number.isNaN(level) ? -1 : Math.floor(level);
    }
  }
  for (let at = 0; at < bands.length; at++) {
    const band = bands[at];
    if (band < 0) continue;
    const edge = (at % SIDE && bands[at - 1] !== band) || (at >= SIDE && bands[at - SIDE] !== band);
    into[at] = (edge ? line : tones)[band];
  }
  brush.putImageData(picture, 0, 0);
}
