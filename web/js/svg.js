// A picture of the page as a file of its own.

const STYLES = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'font-family',
  'font-size',
  'font-weight',
  'font-style',
  'text-anchor',
  'opacity',
  'display',
  'visibility',
];

/** With its styles written out, and the page's paper behind it. */
export function standalone(svg) {
  const copy = svg.cloneNode(true);
  const to = copy.querySelectorAll('*');
  svg.querySelectorAll('*').forEach((element, nth) => {
    const style = getComputedStyle(element);
    for (const name of STYLES) to[nth].setAttribute(name, style.getPropertyValue(name));
  });
  const { width, height } = svg.viewBox.baseVal;
  const paper = document.createElementNS(svg.namespaceURI, 'rect');
  for (const element of [paper, copy]) {
    element.setAttribute('width', width);
    element.setAttribute('height', height);
  }
  paper.setAttribute('fill', getComputedStyle(document.body).backgroundColor);
  copy.prepend(paper);
  return new XMLSerializer().serializeToString(copy);
}
