// A surface of 100 × 100 cells as hills in space, seen from the side, with its points on stems: painted from far to near.

const CELLS = 100;
const HALF = 6;
const STRIDE = 2;
const HEIGHT = 0.7;

const mix = (from, to, share) => from.map((channel, at) => channel + (to[at] - channel) * share);
const css = channels => `rgb(${channels.map(Math.round).join(' ')})`;

/** A canvas as sharp as the screen, its origin in the middle. */
function sharp(canvas) {
  const { clientWidth: width, clientHeight: height } = canvas;
  const ratio = window.devicePixelRatio || 1;
  if (canvas.width !== Math.round(width * ratio) || canvas.height !== Math.round(height * ratio)) {
    canvas.width = Math.round(width * ratio);
    canvas.height = Math.round(height * ratio);
  }
  const brush = canvas.getContext('2d');
  brush.setTransform(ratio, 0, 0, ratio, (width / 2) * ratio, (height / 2) * ratio);
  brush.clearRect(-width / 2, -height / 2, width, height);
  return { brush, width, height };
}

/** From x and y, −1 to 1, and a height from 0 to 1 to a place on the canvas. */
function camera(width, turn, tilt) {
  const [sin, cos] = [Math.sin(turn), Math.cos(turn)];
  const [steep, flat] = [Math.sin(tilt), Math.cos(tilt)];
  const scale = width * 0.34;
  return (x, y, z) => [
    scale * (x * cos - y * sin),
    scale * ((x * sin + y * cos) * -steep - (z - 0.5) * 2 * HEIGHT * flat),
  ];
}

/** 0, 1, …, count − 1, or from the end to the beginning. */
const order = (count, backwards) => Array.from({ length: count }, (_, at) => (backwards ? count - 1 - at : at));

/** How high and in which colour a cell is: of two classes the probability of class 2, of more that of the likeliest. */
function reading(bytes, surface, count) {
  const size = CELLS * CELLS;
  const from = surface * size;
  return cell => {
    if (count <= 2) {
      const height = (bytes[from + (count - 1) * size + cell] & 255) / 255;
      return { height, share: height };
    }
    let best = 0;
    for (let each = 1; each < count; each++) {
      if ((bytes[from + each * size + cell] & 255) > (bytes[from + best * size + cell] & 255)) best = each;
    }
    return { height: (bytes[from + best * size + cell] & 255) / 255, best };
  };
}

/**
 * @param surface of the first output, among all; `count` outputs
 * @param points x1, x2 and the label of each, one after the other; those from `tested` on are hollow
 * @param turn around the upright, and `tilt` from the side (0) to above (π/2)
 */
export function paint(canvas, bytes, surface, count, points, tested, palette, paper, ink, turn, tilt) {
  const { brush, width } = sharp(canvas);
  if (!width) return;
  const place = camera(width, turn, tilt);
  const read = reading(bytes, surface, count);
  const at = (row, column) => read(Math.min(CELLS - 1, row) * CELLS + Math.min(CELLS - 1, column));
  // A corner lies between four cells; alone, one of them would make teeth of a steep slope.
  const height = (row, column) => {
    const [up, left] = [Math.max(0, row - 1), Math.max(0, column - 1)];
    return (at(up, left).height + at(up, column).height + at(row, left).height + at(row, column).height) / 4;
  };
  const tone = ({ height, share = undefined, best = undefined }) =>
    share === undefined
      ? mix(paper, palette[best], 0.25 + 0.65 * height)
      : share < 0.5
        ? mix(paper, palette[0], 0.15 + 1.4 * (0.5 - share))
        : mix(paper, palette[1], 0.15 + 1.4 * (share - 0.5));
  const stems = bucket(points, tested);
  floor(brush, place, ink);
  const steps = CELLS / STRIDE;
  // Far is where the view's depth, x · sin + y · cos, is largest; y falls from row to row.
  const rows = order(steps, Math.cos(turn) < 0);
  const columns = order(steps, Math.sin(turn) > 0);
  brush.lineWidth = 0.8;
  for (const row of rows) {
    for (const column of columns) {
      const corners = [
        [0, 0],
        [0, 1],
        [1, 1],
        [1, 0],
      ].map(([down, across]) => {
        const [r, c] = [(row + down) * STRIDE, (column + across) * STRIDE];
        return [(2 * c) / CELLS - 1, 1 - (2 * r) / CELLS, height(r, c)];
      });
      const slope = corners[1][2] - corners[0][2] + corners[3][2] - corners[0][2];
      const light = Math.max(-0.28, Math.min(0.28, slope * 0.9));
      const own = tone(at(row * STRIDE + 1, column * STRIDE + 1));
      const colour = css(light < 0 ? mix(own, [0, 0, 0], -light) : mix(own, [255, 255, 255], light));
      brush.beginPath();
      for (const corner of corners) brush.lineTo(...place(...corner));
      brush.closePath();
      brush.fillStyle = colour;
      brush.strokeStyle = colour;
      brush.fill();
      brush.stroke();
      for (const stem of stems.get(row * steps + column) ?? [])
        draw(brush, place, stem, at, count, palette, paper, ink);
    }
  }
}

function bucket(points, tested) {
  const steps = CELLS / STRIDE;
  const cells = new Map();
  for (let each = 0; each < points.length / 3; each++) {
    const [x1, x2, label] = points.slice(3 * each, 3 * each + 3);
    const column = Math.min(steps - 1, Math.floor(((x1 + HALF) / (2 * HALF)) * steps));
    const row = Math.min(steps - 1, Math.floor(((HALF - x2) / (2 * HALF)) * steps));
    const key = row * steps + column;
    cells.set(key, [...(cells.get(key) ?? []), { x1, x2, label, hollow: each >= tested, row, column }]);
  }
  return cells;
}

/** A point at the height that is right for it, on a stem from the surface: as long as the net is wrong. */
function draw(brush, place, { x1, x2, label, hollow, row, column }, at, count, palette, paper, ink) {
  const { height } = at(row * STRIDE + 1, column * STRIDE + 1);
  const right = count <= 2 ? label : height;
  const foot = place(x1 / HALF, x2 / HALF, height);
  const top = place(x1 / HALF, x2 / HALF, right);
  brush.beginPath();
  brush.moveTo(...foot);
  brush.lineTo(...top);
  brush.strokeStyle = css(mix(palette[label], ink, 0.35));
  brush.lineWidth = 1.2;
  brush.stroke();
  brush.beginPath();
  brush.arc(...top, 2.6, 0, 2 * Math.PI);
  brush.fillStyle = css(hollow ? paper : palette[label]);
  brush.strokeStyle = css(hollow ? palette[label] : paper);
  brush.fill();
  brush.stroke();
  brush.lineWidth = 0.8;
}

/** The square below, with the names of its sides. */
function floor(brush, place, ink) {
  brush.beginPath();
  for (const [x, y] of [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ])
    brush.lineTo(...place(x, y, 0));
  brush.closePath();
  brush.strokeStyle = css(ink);
  brush.globalAlpha = 0.35;
  brush.lineWidth = 1;
  brush.stroke();
  brush.globalAlpha = 1;
  brush.fillStyle = css(ink);
  brush.font = '13px system-ui, sans-serif';
  brush.textAlign = 'center';
  brush.textBaseline = 'middle';
  brush.fillText('x₁', ...place(0, -1.18, 0));
  brush.fillText('x₂', ...place(-1.18, 0, 0));
}

/** A mouse or a finger turns it; told how far it went, as a share of the picture's width and height. */
export function onTurn(canvas, then) {
  let last = null;
  canvas.addEventListener('pointerdown', event => {
    canvas.setPointerCapture(event.pointerId);
    last = event;
  });
  canvas.addEventListener('pointermove', event => {
    if (!canvas.hasPointerCapture(event.pointerId) || !last) return;
    then((event.clientX - last.clientX) / canvas.clientWidth, (event.clientY - last.clientY) / canvas.clientHeight);
    last = event;
  });
  for (const end of ['pointerup', 'pointercancel']) canvas.addEventListener(end, () => (last = null));
}
