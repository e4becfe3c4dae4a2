// The plane of the Points lab as pictures: a surface is 100 × 100 bytes, row after row, the uppermost first.

const CELLS = 100;
const HALF = 6;

/** The numbers of a colour token, 0 to 255 each. */
function channels(root, name) {
  const text = getComputedStyle(root).getPropertyValue(name).trim();
  const digits = text.length === 4 ? text.replace(/[0-9a-f]/gi, '$&$&') : text;
  return [1, 3, 5].map(at => parseInt(digits.slice(at, at + 2), 16));
}

const pack = ([red, green, blue]) => 0xff000000 | (blue << 16) | (green << 8) | red;
const mix = (from, to, share) => from.map((channel, at) => Math.round(channel + (to[at] - channel) * share));

/** A colour for each byte: from one over the middle at 128 to the other. */
export function ramp(root, least, middle, most) {
  const [low, mid, high] = [least, middle, most].map(name => channels(root, name));
  return Uint32Array.from({ length: 256 }, (_, at) =>
    pack(at < 128 ? mix(low, mid, at / 128) : mix(mid, high, (at - 128) / 127)),
  );
}

/** The channels of several tokens, one after the other. */
export function inks(root, names) {
  return names.map(name => channels(root, name));
}

function pixels(canvas) {
  if (!canvas.pixels) {
    canvas.width = CELLS;
    canvas.height = CELLS;
    canvas.brush = canvas.getContext('2d');
    canvas.picture = canvas.brush.createImageData(CELLS, CELLS);
    canvas.pixels = new Uint32Array(canvas.picture.data.buffer);
  }
  return canvas.pixels;
}

const show = canvas => canvas.brush.putImageData(canvas.picture, 0, 0);

/** One surface of several, by a colour for each byte. */
export function paint(canvas, bytes, surface, colours) {
  const into = pixels(canvas);
  const from = surface * CELLS * CELLS;
  for (let at = 0; at < into.length; at++) into[at] = colours[bytes[from + at] & 255];
  show(canvas);
}

/**
 * The answer: two classes from one ink over paper to the other; of more, the likeliest's ink, the paler the less likely.
 * @param hard the likeliest class's ink alone
 */
export function answer(canvas, bytes, surface, count, palette, paper, hard) {
  const into = pixels(canvas);
  const size = CELLS * CELLS;
  const from = surface * size;
  const classes = Math.max(2, count);
  const shades = palette.slice(0, classes).map(ink =>
    Uint32Array.from({ length: 256 }, (_, at) => {
      const sure = hard ? 0.85 : Math.max(0, (at / 255 - 1 / classes) / (1 - 1 / classes));
      return pack(mix(paper, ink, 0.1 + 0.8 * sure));
    }),
  );
  for (let at = 0; at < size; at++) {
    let best = 0;
    let most = -1;
    for (let each = 0; each < classes; each++) {
      const first = bytes[from + at] & 255;
      const value = count === 1 ? (each ? first : 255 - first) : bytes[from + each * size + at] & 255;
      if (value > most) {
        most = value;
        best = each;
      }
    }
    into[at] = shades[best][most];
  }
  show(canvas);
}

/** A canvas as sharp as the screen; its brush draws in a square of that many CSS pixels. */
function sharp(canvas) {
  const side = canvas.clientWidth;
  const ratio = window.devicePixelRatio || 1;
  const size = Math.round(side * ratio);
  if (canvas.width !== size || canvas.height !== size) {
    canvas.width = size;
    canvas.height = size;
  }
  const brush = canvas.getContext('2d');
  brush.setTransform(ratio, 0, 0, ratio, 0, 0);
  brush.clearRect(0, 0, side, side);
  return { brush, side };
}

const css = ([red, green, blue]) => `rgb(${red} ${green} ${blue})`;

/** Each class has a form of its own, too: circle, square, triangle, diamond, triangle on its point. */
function trace(brush, form, x, y, size) {
  brush.beginPath();
  if (form === 0) {
    brush.arc(x, y, size, 0, 2 * Math.PI);
    return;
  }
  const corners = form % 2 ? 4 : 3;
  const turn = [0, Math.PI / 4, -Math.PI / 2, 0, Math.PI / 2][form];
  const reach = size * (corners === 4 ? 1.2 : 1.35);
  for (let corner = 0; corner < corners; corner++) {
    const angle = turn + (2 * Math.PI * corner) / corners;
    brush.lineTo(x + reach * Math.cos(angle), y + reach * Math.sin(angle));
  }
  brush.closePath();
}

/**
 * Points: those from `tested` on are for testing, and hollow.
 * @param chosen its number, −1 for none
 * @param cross where keys would put a point, x and y; empty for nowhere
 */
export function dots(canvas, x1, x2, labels, tested, chosen, palette, paper, ink, cross) {
  const { brush, side } = sharp(canvas);
  if (!side) return;
  const place = x => ((x + HALF) / (2 * HALF)) * side;
  const size = Math.max(2.4, side / 95);
  for (let at = 0; at < labels.length; at++) {
    const [x, y] = [place(x1[at]), side - place(x2[at])];
    trace(brush, labels[at], x, y, size);
    brush.fillStyle = css(at < tested ? palette[labels[at]] : paper);
    brush.strokeStyle = css(at < tested ? paper : mix(palette[labels[at]], ink, 0.15));
    brush.lineWidth = at < tested ? 1 : 1.6;
    brush.fill();
    brush.stroke();
  }
  if (chosen >= 0 && chosen < labels.length) {
    brush.beginPath();
    brush.arc(place(x1[chosen]), side - place(x2[chosen]), size + 6, 0, 2 * Math.PI);
    brush.lineWidth = 2.5;
    brush.strokeStyle = css(ink);
    brush.stroke();
  }
  if (cross.length) {
    const [x, y] = [place(cross[0]), side - place(cross[1])];
    brush.beginPath();
    for (const [dx, dy] of [
      [10, 0],
      [0, 10],
    ]) {
      brush.moveTo(x - dx, y - dy);
      brush.lineTo(x + dx, y + dy);
    }
    brush.lineWidth = 2;
    brush.strokeStyle = css(ink);
    brush.stroke();
  }
}

/** Arrows along slopes, ∂/∂x₁ and ∂/∂x₂ by turns; the steepest has the length of a cell. */
export function arrows(canvas, slopes, cells, ink, paper) {
  const { brush, side } = sharp(canvas);
  const most = slopes.reduce(
    (found, each, at) => (at % 2 ? found : Math.max(found, Math.hypot(each, slopes[at + 1]))),
    0,
  );
  if (!side || !(most > 0)) return;
  const cell = side / cells;
  for (const [width, colour] of [
    [3.5, paper],
    [1.5, ink],
  ]) {
    brush.lineWidth = width;
    brush.strokeStyle = css(colour);
    brush.lineCap = 'round';
    for (let at = 0; at < cells * cells; at++) {
      const [across, up] = [slopes[2 * at], slopes[2 * at + 1]];
      const length = (Math.hypot(across, up) / most) * cell * 0.85;
      if (length < 2) continue;
      const angle = Math.atan2(-up, across);
      const [dx, dy] = [(Math.cos(angle) * length) / 2, (Math.sin(angle) * length) / 2];
      const [x, y] = [((at % cells) + 0.5) * cell, (Math.floor(at / cells) + 0.5) * cell];
      const head = Math.min(4, length / 2.5);
      brush.beginPath();
      brush.moveTo(x - dx, y - dy);
      brush.lineTo(x + dx, y + dy);
      for (const turn of [2.5, -2.5]) {
        brush.moveTo(x + dx, y + dy);
        brush.lineTo(x + dx + head * Math.cos(angle + turn), y + dy + head * Math.sin(angle + turn));
      }
      brush.stroke();
    }
  }
}

/** Where in the plane an event is, and how far from a point is still on it. */
function place(canvas, event) {
  const box = canvas.getBoundingClientRect();
  const x = ((event.clientX - box.left) / box.width) * 2 * HALF - HALF;
  const y = HALF - ((event.clientY - box.top) / box.height) * 2 * HALF;
  return [x, y, (2 * HALF * 14) / box.width];
}

/** Told of a place that is pressed, in the plane's own numbers, and how far from a point is still on it. */
export function onPress(canvas, then) {
  canvas.addEventListener('click', event => {
    if (!canvas.hasAttribute('data-draws')) then(...place(canvas, event));
  });
}

/** The same while the canvas has data-draws: where a press begins, and each place that it is dragged to. */
export function onDrag(canvas, begun, dragged) {
  let pointer = null;
  canvas.addEventListener('pointerdown', event => {
    if (event.button || !event.isPrimary || !canvas.hasAttribute('data-draws')) return;
    pointer = event.pointerId;
    canvas.setPointerCapture(pointer);
    begun(...place(canvas, event));
  });
  canvas.addEventListener('pointermove', event => {
    if (event.pointerId === pointer) dragged(...place(canvas, event));
  });
  const ended = () => (pointer = null);
  canvas.addEventListener('pointerup', ended);
  canvas.addEventListener('pointercancel', ended);
}
