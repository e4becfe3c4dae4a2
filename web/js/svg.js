// A picture of the page as a file of its own: nothing in it leads out of it.

const INHERITED = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-opacity',
  'font-size',
  'font-weight',
  'font-style',
  'text-anchor',
  'dominant-baseline',
  'visibility',
];
const OWN = { opacity: '1', 'marker-end': 'none', 'marker-start': 'none', 'paint-order': 'normal' };
const SOURCE = /^(class|style|tabindex|role|data-.*|aria-(?!label$).*)$/;

/** Paper is white: what is asked of the page's styles meanwhile, they say of the light theme. */
export function inLight(then) {
  const was = document.documentElement.dataset.theme;
  if (was === 'light') return then();
  paint('light');
  try {
    return then();
  } finally {
    paint(was);
  }
}

/** At once: no colour is on its way to another one. */
function paint(theme) {
  document.documentElement.dataset.theme = theme;
  document.dispatchEvent(new CustomEvent('backprop:theme', { detail: theme }));
  document.getAnimations().forEach(change => change.finish());
}

/** Of these fonts the names that every system has one for: the same here, a like one elsewhere. */
export function fontOf(families) {
  const names = families.split(',').map(name => name.trim());
  const last = names.pop();
  if (last === 'sans-serif' && names.includes('system-ui')) return 'system-ui, sans-serif';
  return last === 'math' ? 'serif' : last;
}

/** A copy of a drawing, or of a part of one, that has its styles with it. */
export function copyOf(drawing) {
  const copy = drawing.cloneNode(true);
  style(drawing, copy, null);
  return copy;
}

function style(from, to, above) {
  const own = getComputedStyle(from);
  for (const { name } of [...to.attributes]) if (SOURCE.test(name)) to.removeAttribute(name);
  for (const name of INHERITED) put(to, name, own[name], above?.[name]);
  for (const name in OWN) put(to, name, own[name].replaceAll('"', ''), OWN[name]);
  put(to, 'font-family', fontOf(own.fontFamily), above && fontOf(above.fontFamily));
  const copies = [...to.children];
  [...from.children].forEach((child, nth) => {
    const leads = child.localName === 'use';
    if (leads || (getComputedStyle(child).display === 'none' && !child.closest('defs'))) copies[nth].remove();
    else style(child, copies[nth], own);
  });
}

function put(element, name, value, otherwise) {
  if (value === otherwise) element.removeAttribute(name);
  else element.setAttribute(name, value);
}

/** @param marks elements, or markup of such */
export function sheet(width, height, marks) {
  const size = `width="${width}" height="${height}"`;
  const written = marks.map(mark => (typeof mark === 'string' ? mark : new XMLSerializer().serializeToString(mark)));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" ${size}>`,
    `<rect ${size} fill="#ffffff"/>`,
    ...written,
    '</svg>\n',
  ].join('\n');
}

/** A drawing in its own units. */
export function standalone(drawing) {
  return inLight(() => {
    const { x, y, width, height } = drawing.viewBox.baseVal;
    const copy = copyOf(drawing);
    for (const [name, value] of Object.entries({ x: 0, y: 0, width, height })) copy.setAttribute(name, value);
    copy.setAttribute('viewBox', [x, y, width, height].join(' '));
    return sheet(width, height, [copy]);
  });
}

const MOST_PIXELS = 16e6;
const LONGEST = 8000;

/** As pixels: two for each unit, fewer where that is more than a browser's canvas holds. */
export function pixels(svg, then) {
  const image = new Image();
  image.onload = () => {
    const { width, height } = image;
    const scale = Math.min(2, LONGEST / width, LONGEST / height, Math.sqrt(MOST_PIXELS / (width * height)));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(width * scale);
    canvas.height = Math.round(height * scale);
    canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
    canvas.toBlob(then, 'image/png');
  };
  image.src = 'data:image/svg+xml;charset=utf-8,' + encodeURIComponent(svg);
}
