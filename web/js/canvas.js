// Numbers as colours, straight into a canvas's pixels: no element for a number, no memory for a picture. A palette has
// 511 colours, from the most negative over zero (255) to the most positive.

const OPAQUE = 0xff000000;

const colourOf = (palette, value) => palette[Math.max(0, Math.min(510, 255 + Math.round(value)))];
const grey = level => OPAQUE | ((level & 255) * 0x010101);

/** What the canvas holds of the picture is kept between two of the same size. */
export function prepare(brush, width, height) {
  const { canvas } = brush;
  if (canvas.width === width && canvas.height === height && canvas.paint) return;
  canvas.width = width;
  canvas.height = height;
  canvas.paint = brush.createImageData(width, height);
  canvas.pixels = new Uint32Array(canvas.paint.data.buffer);
}

const show = brush => brush.putImageData(brush.canvas.paint, 0, 0);

// Of a row of cells the first and the second line are made, and copied: the last is as the first, all between as the
// second.
export function cells(brush, values, count, columns, cell, gap, factor, palette, hollow, round) {
  const { pixels } = brush.canvas;
  const wide = columns * cell;
  const side = cell - 2 * gap;
  for (let nth = 0, row = gap * wide; nth < count; row += cell * wide) {
    const last = row + (side - 1) * wide;
    const inner = row + wide;
    for (let at = gap; nth < count && at < wide; nth++, at += cell) {
      const off = hollow && values[nth] === 0;
      const colour = off ? hollow : colourOf(palette, values[nth] * factor);
      pixels.fill(colour, row + at, row + at + side);
      if (round) pixels[row + at] = pixels[row + at + side - 1] = 0;
      if (side > 2) pixels.fill(colour, inner + at, inner + at + side);
      if (off && side > 2) pixels.fill(0, inner + at + 1, inner + at + side - 1);
    }
    for (let line = inner + wide; line < last; line += wide) pixels.copyWithin(line, inner, inner + wide);
    if (side > 1) pixels.copyWithin(last, row, row + wide);
  }
  show(brush);
}

/** A matrix, a pixel for each of its numbers. */
export function strided(brush, data, rows, columns, down, right, factor, palette) {
  const { pixels } = brush.canvas;
  let at = 0;
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      pixels[at++] = colourOf(palette, data[row * down + column * right] * factor);
    }
  }
  show(brush);
}

/** The columns of a matrix (height · width × columns) as pictures beside each other. */
export function tiles(brush, data, height, width, columns, stride, across, factor, palette) {
  const { pixels } = brush.canvas;
  const wide = across * (width + 1) - 1;
  for (let unit = 0; unit < columns; unit++) {
    const corner = Math.floor(unit / across) * (height + 1) * wide + (unit % across) * (width + 1);
    for (let row = 0; row < height; row++) {
      for (let column = 0; column < width; column++) {
        const value = data[(row * width + column) * stride + unit];
        pixels[corner + row * wide + column] = colourOf(palette, value * factor);
      }
    }
  }
  show(brush);
}

/**
 * A filter bank (size · size · channels × filters): in a cell for each filter a square for each channel, so many beside each
 * other.
 *
 * @param layout how many cells stand beside each other, and squares in a cell; in pixels, a cell, and the side of a weight
 */
export function filters(brush, data, size, channels, count, stride, layout, factor, palette) {
  const { pixels } = brush.canvas;
  const [across, beside, cell, scale] = layout;
  const wide = across * cell;
  const dot = (row, column, colour) => {
    for (let line = 0; line < scale; line++)
      pixels.fill(colour, (row + line) * wide + column, (row + line) * wide + column + scale);
  };
  for (let filter = 0; filter < count; filter++) {
    const top = Math.floor(filter / across) * cell;
    const left = (filter % across) * cell;
    for (let number = 0; number < size * size * channels; number++) {
      const channel = number % channels;
      const pixel = Math.floor(number / channels);
      const row = Math.floor(channel / beside) * (size + 1) + Math.floor(pixel / size);
      const column = (channel % beside) * (size + 1) + (pixel % size);
      dot(top + row * scale, left + column * scale, colourOf(palette, data[number * stride + filter] * factor));
    }
  }
  show(brush);
}

/** Frames, each of four numbers (left, top, width, height), in pixels of the style sheet. */
export function frames(brush, width, height, ratio, rectangles, line, halo) {
  const { canvas } = brush;
  const across = Math.round(width * ratio);
  const down = Math.round(height * ratio);
  if (canvas.width !== across || canvas.height !== down) {
    canvas.width = across;
    canvas.height = down;
  }
  brush.setTransform(ratio, 0, 0, ratio, 0, 0);
  brush.clearRect(0, 0, width, height);
  for (const [colour, thick] of [
    [halo, 4],
    [line, 2],
  ]) {
    brush.strokeStyle = colour;
    brush.lineWidth = thick;
    for (let at = 0; at < rectangles.length; at += 4) {
      brush.strokeRect(rectangles[at], rectangles[at + 1], rectangles[at + 2], rectangles[at + 3]);
    }
  }
}

const digits2 = value => {
  const size = Math.abs(value);
  if (size === Infinity) return value < 0 ? '\u2212∞' : '∞';
  const text = size < 0.005 ? '0' : size >= 100 ? value.toFixed(0) : size >= 10 ? value.toFixed(1) : value.toFixed(2);
  return text.replace('-', '\u2212');
};
const isLight = colour => 0.3 * (colour & 255) + 0.59 * ((colour >> 8) & 255) + 0.11 * ((colour >> 16) & 255) > 140;

/** Numbers, each in its coloured cell; one of them may stand out. */
export function numbers(brush, values, columns, cell, ratio, factor, palette, marked) {
  const { canvas } = brush;
  const [wide, high] = cell;
  const across = Math.round(columns * wide * ratio);
  const down = Math.round((values.length / columns) * high * ratio);
  if (canvas.width !== across || canvas.height !== down) {
    canvas.width = across;
    canvas.height = down;
  }
  brush.setTransform(ratio, 0, 0, ratio, 0, 0);
  brush.font = `${Math.max(8, Math.min(13, wide / 3.4))}px system-ui, sans-serif`;
  brush.textAlign = 'center';
  brush.textBaseline = 'middle';
  for (let at = 0; at < values.length; at++) {
    const left = (at % columns) * wide;
    const top = Math.floor(at / columns) * high;
    const colour = colourOf(palette, Math.max(-1e9, values[at]) * factor);
    const part = shift => (colour >> shift) & 255;
    brush.fillStyle = `rgb(${part(0)} ${part(8)} ${part(16)})`;
    brush.clearRect(left, top, wide, high);
    brush.fillRect(left + 1, top + 1, wide - 2, high - 2);
    brush.fillStyle = isLight(colour) ? '#000' : '#fff';
    brush.fillText(digits2(values[at]), left + wide / 2, top + high / 2 + 1, wide - 3);
    if (at !== marked) continue;
    brush.strokeStyle = brush.fillStyle;
    brush.lineWidth = 2;
    brush.strokeRect(left + 3, top + 3, wide - 6, high - 6);
  }
}

/** Levels of grey, a pixel each. */
export function levels(brush, pixels, columns, rows) {
  const image = brush.createImageData(columns, rows);
  const colours = new Uint32Array(image.data.buffer);
  for (let at = 0; at < colours.length; at++) colours[at] = grey(pixels[at]);
  brush.putImageData(image, 0, 0);
}

/** Digits of 28 × 28 levels of grey, ten beside each other. */
export function digits(canvas, pixels, count) {
  const brush = canvas.getContext('2d');
  const image = brush.createImageData(280, 280);
  const colours = new Uint32Array(image.data.buffer).fill(OPAQUE);
  for (let pixel = 0; pixel < count * 784; pixel++) {
    const digit = Math.floor(pixel / 784);
    const at = pixel % 784;
    const left = (digit % 10) * 28 + (at % 28);
    const top = Math.floor(digit / 10) * 28 + Math.floor(at / 28);
    colours[top * 280 + left] = grey(pixels[pixel]);
  }
  brush.putImageData(image, 0, 0);
}

/** One picture of 28 × 28 numbers from -127 to 127. */
export function signed(canvas, values) {
  heatmap(canvas, values, 28, 28, 1, 1, 127);
}

/** Pictures of numbers between the colours of negative and positive, several across. */
export function heatmap(canvas, values, rows, columns, pictures, across, most) {
  const gap = pictures > 1 ? 2 : 0;
  const size = rows * columns;
  const width = across * (columns + gap) - gap;
  const height = Math.ceil(pictures / across) * (rows + gap) - gap;
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
  const styles = getComputedStyle(canvas);
  const colour = name => {
    const hex = styles.getPropertyValue(name).trim();
    return [1, 3, 5].map(from => parseInt(hex.slice(from, from + 2), 16));
  };
  const zero = colour('--zero');
  const negative = colour('--negative');
  const positive = colour('--positive');
  const brush = canvas.getContext('2d');
  const image = brush.createImageData(width, height);
  const { data } = image;
  for (let picture = 0; picture < pictures; picture++) {
    const left = (picture % across) * (columns + gap);
    const top = Math.floor(picture / across) * (rows + gap);
    for (let pixel = 0; pixel < size; pixel++) {
      const value = values[picture * size + pixel];
      const end = value < 0 ? negative : positive;
      const share = Math.min(1, Math.abs(value) / most) || 0;
      const at = 4 * ((top + Math.floor(pixel / columns)) * width + left + (pixel % columns));
      for (let part = 0; part < 3; part++) data[at + part] = zero[part] + (end[part] - zero[part]) * share;
      data[at + 3] = 255;
    }
  }
  brush.putImageData(image, 0, 0);
}

/** Helping ink is a full square, hurting ink has a bar across, missing ink is a dot: not told by colour alone. */
export function ink(brush, cell, input, help, missing, factor, palette) {
  const { canvas } = brush;
  const size = 28 * cell;
  if (canvas.width !== size) {
    canvas.width = size;
    canvas.height = size;
  }
  const tone = (colour, share, level) => {
    const part = shift => Math.round(level + (((colour >> shift) & 255) - level) * share);
    return `rgb(${part(0)} ${part(8)} ${part(16)})`;
  };
  brush.fillStyle = '#000';
  brush.fillRect(0, 0, size, size);
  for (let pixel = 0; pixel < 784; pixel++) {
    const left = (pixel % 28) * cell;
    const top = Math.floor(pixel / 28) * cell;
    const effect = help[pixel] * factor;
    const share = Math.sqrt(Math.abs(effect));
    const lack = Math.sqrt(missing[pixel] * factor);
    if (input[pixel] > 0) {
      brush.fillStyle = tone(effect < 0 ? palette[0] : palette[510], share, input[pixel] * 90);
      brush.fillRect(left, top, cell - 1, cell - 1);
      if (effect < 0 && share > 0.15) {
        brush.fillStyle = '#000';
        brush.fillRect(left + 3, top + cell / 2 - 2, cell - 7, 3);
      }
    }
    if (lack > 0.25 && lack * lack > Math.abs(effect)) {
      brush.fillStyle = tone(palette[510], 1, 0);
      brush.beginPath();
      brush.arc(left + cell / 2, top + cell / 2, cell * 0.36 * lack, 0, 7);
      brush.fill();
    }
  }
}
