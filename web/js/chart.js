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

export function create(root, width, height, lines, data, logarithmic) {
  const styles = getComputedStyle(root);
  const axis = (name, size, gap) => ({
    stroke: styles.getPropertyValue('--muted'),
    font: '13px ' + styles.fontFamily,
    size,
    gap,
    ticks: { show: false },
    grid: { stroke: styles.getPropertyValue('--line'), width: 1 },
    splits: () => root[name].ticks,
    filter: (chart, ticks) => ticks,
    values: () => root[name].labels,
  });
  const options = {
    width,
    height,
    padding: [8, 22, 0, 0],
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

/** Both coordinates of what is pointed at; of linear axes. */
export function onPlace(root, then) {
  const read = event => {
    const over = root.querySelector('.u-over');
    if (!over) return;
    const box = over.getBoundingClientRect();
    const place = (range, share) => range[0] + (range[1] - range[0]) * share;
    then(
      place(root.x.range, (event.clientX - box.left) / box.width),
      place(root.y.range, (box.bottom - event.clientY) / box.height),
    );
  };
  root.addEventListener('pointermove', read);
  root.addEventListener('pointerdown', read);
}
