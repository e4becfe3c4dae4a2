// Lines over iterations, drawn by uPlot. What its axes show is kept at the chart's element, as x and y.

const DASHES = [undefined, undefined, [8, 5], [0.1, 5], [10, 5, 0.1, 5]];
const WIDTHS = [1, 1.25, 2, 3];

export function series(root, colour, dash, weight, dots) {
  const ink = getComputedStyle(root).getPropertyValue('--run-' + colour);
  return {
    stroke: ink,
    dash: DASHES[dash],
    cap: 'round',
    spanGaps: true,
    width: WIDTHS[weight],
    alpha: weight ? 1 : 0.2,
    points: { show: dots, size: 8, fill: ink, stroke: ink },
  };
}

/** As large as other small letters of the page; as large as its text where that is presented. */
function letterSize() {
  const page = document.documentElement;
  const rem = parseFloat(getComputedStyle(page).fontSize);
  return 'present' in page.dataset ? rem : (rem * 13) / 16;
}

export function create(root, width, height, lines, data, logarithmic) {
  const styles = getComputedStyle(root);
  const letters = letterSize();
  const axis = (name, size, gap) => ({
    stroke: styles.getPropertyValue('--muted'),
    font: `${letters}px ${styles.fontFamily}`,
    size: (size * letters) / 13,
    gap: (gap * letters) / 13,
    ticks: { show: false },
    grid: { stroke: styles.getPropertyValue('--line'), width: 1 },
    splits: () => root[name].ticks,
    filter: (_, ticks) => ticks,
    values: () => root[name].labels,
  });
  const options = {
    width,
    height,
    padding: [(8 * letters) / 13, (22 * letters) / 13, 0, 0],
    legend: { show: false },
    cursor: { show: false },
    series: [{}, ...lines],
    scales: {
      x: { time: false, range: () => root.x.range },
      y: { distr: logarithmic ? 3 : 1, range: () => root.y.range },
    },
    axes: [axis('x', 26, 6), axis('y', 52, 8)],
  };
  return new uPlot(options, data, root);
}

/** A finger that moves sideways reads; one that moves up and down scrolls the page (touch-action: pan-y). */
export function onPointer(root, pointed, left) {
  const read = event => {
    const over = root.querySelector('.u-over');
    if (!over) return;
    const box = over.getBoundingClientRect();
    const [least, most] = root.x.range;
    pointed(least + ((most - least) * (event.clientX - box.left)) / box.width);
  };
  root.addEventListener('pointermove', read);
  root.addEventListener('pointerdown', read);
  root.addEventListener('pointerleave', event => {
    if (event.pointerType === 'mouse') left();
  });
}

/**
 * Both coordinates of what is pointed at; of linear axes. No numbers once the pointer is elsewhere: the chart may have been drawn
 * anew under it, and then nothing is told to have been left.
 */
export function onPlace(root, then) {
  let inside = false;
  const read = event => {
    const over = root.querySelector('.u-over');
    if (!over) return;
    inside = true;
    const box = over.getBoundingClientRect();
    const place = (range, share) => range[0] + (range[1] - range[0]) * share;
    then(
      place(root.x.range, (event.clientX - box.left) / box.width),
      place(root.y.range, (box.bottom - event.clientY) / box.height),
    );
  };
  root.addEventListener('pointermove', read);
  root.addEventListener('pointerdown', read);
  const leave = event => {
    if (!inside || root.contains(event.target)) return;
    inside = false;
    then(NaN, NaN);
  };
  document.addEventListener('pointerover', leave, true);
}
