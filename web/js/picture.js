// What is seen of a figure, drawn again as SVG: its boxes, its texts line by line, and its drawings.

const AROUND = 16;
/** What is pressed or turned. Of what can be chosen, the chosen stays. */
const TOOLS = [
  '.save-picture',
  '.present-figure',
  '.controls',
  '.switch',
  'fieldset.choice',
  '.transport',
  '.pad-tools',
  '.sources',
  '.to-lab',
  '.quiet',
  '.plain',
  '.icon',
  '.unseen',
  '.katex-mathml',
  '.answer',
  '.predict',
  'script',
  'progress',
  '[type="range"]',
  '[type="checkbox"]',
  '[type="radio"]',
  ':is(.alternatives, .settings, fieldset:not(.chain)) label:has([type="radio"]:not(:checked))',
  'details:not([open])',
  '.blank',
  '[hidden]',
].join();

/**
 * @param svg the module of that name
 * @param roots elements that are the picture together
 */
export function of(svg, roots) {
  return svg.inLight(() => {
    const away = roots.flatMap(root => [...root.querySelectorAll(TOOLS)]);
    const place = [scrollX, scrollY];
    away.forEach(tool => tool.style.setProperty('display', 'none', 'important'));
    try {
      return draw(svg, roots);
    } finally {
      away.forEach(tool => tool.style.removeProperty('display'));
      scrollTo({ left: place[0], top: place[1], behavior: 'instant' });
    }
  });
}

function draw(svg, roots) {
  const boxes = roots.map(root => root.getBoundingClientRect());
  const frame = new Frame(svg, Math.min(...boxes.map(box => box.left)), Math.min(...boxes.map(box => box.top)));
  roots.forEach(root => frame.element(root, true));
  return frame.sheet();
}

const number = value => +value.toFixed(2);
const escape = text => text.replace(/[<>&"]/g, sign => `&#${sign.charCodeAt(0)};`);
/** What a mixture of colours became, as all programs read it. */
const plain = colour => {
  const parts = /^color\(srgb ([^ ]+) ([^ ]+) ([^ )]+)\)$/.exec(colour);
  return parts
    ? `rgb(${parts
        .slice(1)
        .map(part => Math.round(255 * Number(part)))
        .join(', ')})`
    : colour;
};
const isSeen = colour => colour !== 'transparent' && !/^rgba\(.*, 0\)$/.test(colour);
const canvas = document.createElement('canvas').getContext('2d');

class Frame {
  marks = [];
  reach = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };

  constructor(svg, left, top) {
    this.svg = svg;
    this.left = left;
    this.top = top;
  }

  sheet() {
    const { left, top, right, bottom } = this.reach;
    const width = Math.ceil(right - left + 2 * AROUND);
    const height = Math.ceil(bottom - top + 2 * AROUND);
    const shift = `translate(${number(AROUND - left)} ${number(AROUND - top)})`;
    return this.svg.sheet(width, height, [`<g transform="${shift}">`, ...this.marks, '</g>']);
  }

  /** Its attributes x and y, in this picture; the picture reaches at least as far. */
  at(box) {
    const x = box.left - this.left;
    const y = box.top - this.top;
    const { reach } = this;
    reach.left = Math.min(reach.left, x);
    reach.top = Math.min(reach.top, y);
    reach.right = Math.max(reach.right, x + box.width);
    reach.bottom = Math.max(reach.bottom, y + box.height);
    return `x="${number(x)}" y="${number(y)}"`;
  }

  put(name, attributes, content = '') {
    this.marks.push(`<${name} ${attributes}>${content}</${name}>`);
  }

  /** @param isBare whether its own frame and ground are left out */
  element(element, isBare = false) {
    const style = getComputedStyle(element);
    if (style.display === 'none' || style.clipPath.startsWith('inset(50%')) return;
    const faint = style.opacity !== '1';
    if (faint) this.marks.push(`<g opacity="${style.opacity}">`);
    this.content(element, style, element.getBoundingClientRect(), isBare);
    if (faint) this.marks.push('</g>');
  }

  content(element, style, box, isBare) {
    if (element.localName === 'svg') return this.drawing(element, box);
    if (style.visibility === 'visible' && box.width && box.height) {
      if (!isBare) this.box(style, box);
      if (element.localName === 'canvas') this.pixels(element, style, box);
      if (element.matches('input, select, textarea')) return this.field(element, style, box);
      for (const side of ['::before', '::after']) this.generated(element, side, style, box);
    }
    for (const node of element.childNodes) {
      if (node.nodeType === Node.ELEMENT_NODE) this.element(node);
      else if (node.nodeType === Node.TEXT_NODE && style.visibility === 'visible') this.lines(node, style);
    }
  }

  drawing(svg, box) {
    const style = getComputedStyle(svg);
    if (style.visibility !== 'visible' || !box.width || !box.height) return;
    const copy = this.svg.copyOf(svg);
    const room = svg.closest('.hide-tail')?.getBoundingClientRect() ?? box;
    const place = this.at({ left: box.left, top: box.top, width: room.width, height: box.height });
    for (const [, name, value] of place.matchAll(/(\w)="([^"]*)"/g)) copy.setAttribute(name, value);
    copy.setAttribute('width', number(room.width));
    copy.setAttribute('height', number(box.height));
    if (style.overflow === 'visible') copy.setAttribute('overflow', 'visible');
    if (copy.hasAttribute('fill')) copy.setAttribute('color', style.color);
    this.marks.push(copy);
  }

  box(style, box) {
    const round = Math.min(parseFloat(style.borderTopLeftRadius) || 0, box.width / 2, box.height / 2);
    const dashed = style.borderTopStyle === 'dashed';
    const sides = ['Top', 'Right', 'Bottom', 'Left'].map(side => ({
      width: style[`border${side}Style`] === 'none' ? 0 : parseFloat(style[`border${side}Width`]),
      colour: style[`border${side}Color`],
    }));
    const seen = sides.filter(side => side.width && isSeen(side.colour));
    const whole = seen.length === 4 && new Set(seen.map(side => side.width + side.colour)).size === 1;
    const blend = blendOf(style);
    if (blend) return this.blended(blend, box, round);
    const filled = isSeen(style.backgroundColor);
    if (filled || whole) {
      const inset = whole ? seen[0].width / 2 : 0;
      const inner = { left: box.left + inset, top: box.top + inset };
      inner.width = Math.max(0, box.width - 2 * inset);
      inner.height = Math.max(0, box.height - 2 * inset);
      const dash = dashed ? ' stroke-dasharray="4 3"' : '';
      const line = whole ? `stroke="${seen[0].colour}" stroke-width="${seen[0].width}"${dash}` : '';
      const size = `width="${number(inner.width)}" height="${number(inner.height)}" rx="${number(round)}"`;
      this.put('rect', `${this.at(inner)} ${size} fill="${filled ? plain(style.backgroundColor) : 'none'}" ${line}`);
    }
    if (!whole) this.edges(sides, { ...rectangle(box), dashed });
  }

  /** A scale of colours from left to right. */
  blended(colours, box, round) {
    const name = `scale-${this.marks.length}`;
    const stops = colours.map((colour, i) => `<stop offset="${i / (colours.length - 1)}" stop-color="${colour}"/>`);
    this.put('linearGradient', `id="${name}"`, stops.join(''));
    const size = `width="${number(box.width)}" height="${number(box.height)}" rx="${number(round)}"`;
    this.put('rect', `${this.at(box)} ${size} fill="url(#${name})"`);
  }

  edges(sides, box) {
    const [top, right, bottom, left] = sides;
    if (box.dashed && top.width && isSeen(top.colour)) {
      const place = this.at({ left: box.left, top: box.top + top.width / 2, width: box.width, height: 0 });
      const way = place.replace(/x="(.*)" y="(.*)"/, 'd="M$1 $2');
      const line = `fill="none" stroke="${top.colour}" stroke-width="${top.width}" stroke-dasharray="6 4"`;
      this.put('path', `${way}h${number(box.width)}" ${line}`);
      return;
    }
    const side = ({ width, colour }, x, y, across, down) => {
      if (!width || !isSeen(colour)) return;
      const size = { left: x, top: y, width: across || width, height: down || width };
      const attributes = `width="${number(size.width)}" height="${number(size.height)}"`;
      this.put('rect', `${this.at(size)} ${attributes} fill="${colour}"`);
    };
    side(top, box.left, box.top, box.width, 0);
    side(bottom, box.left, box.bottom - bottom.width, box.width, 0);
    side(left, box.left, box.top, 0, box.height);
    side(right, box.right - right.width, box.top, 0, box.height);
  }

  pixels(element, style, box) {
    const sharp = style.imageRendering === 'pixelated' ? 'style="image-rendering:pixelated"' : '';
    const size = `width="${number(box.width)}" height="${number(box.height)}" preserveAspectRatio="none"`;
    this.put('image', `${this.at(box)} ${size} ${sharp} href="${element.toDataURL()}"`);
  }

  /** The signs and strokes that a style sheet adds: before the first of the element, or behind its last. */
  generated(element, side, around, box) {
    const style = getComputedStyle(element, side);
    const text = /^"(.*)"$/.exec(style.content)?.[1];
    if (text === undefined || style.position === 'absolute' || style.display === 'none') return;
    const isBefore = side === '::before';
    const width = text ? measured(text, style).width : parseFloat(style.width);
    const height = text
      ? parseFloat(style.fontSize) * 1.2
      : parseFloat(style.height) + parseFloat(style.borderTopWidth);
    if (!(width > 0) || !(height > 0)) return;
    const inner = isBefore
      ? box.left + parseFloat(around.paddingLeft)
      : box.right - parseFloat(around.paddingRight) - width;
    const place = { left: inner, top: box.top + (box.height - height) / 2, width, height };
    if (text.trim()) this.text(text.trim(), style, place);
    else this.box(style, moved(place, style, around, box));
  }

  field(element, style, box) {
    const chosen = element.localName === 'select' ? (element.selectedOptions[0]?.text ?? '') : element.value;
    if (!chosen) return;
    const { width } = measured(chosen, style);
    const [left, right] = [parseFloat(style.paddingLeft), parseFloat(style.paddingRight)];
    const room = box.width - left - right - width;
    const share = { center: 0.5, right: 1, end: 1 }[style.textAlign] ?? 0;
    const height = parseFloat(style.fontSize) * 1.2;
    const place = { left: box.left + left + room * share, top: box.top + (box.height - height) / 2, width, height };
    this.text(chosen, style, place);
  }

  /** A text where it stands, one mark for each of its lines. */
  lines(node, style) {
    if (!node.data.trim()) return;
    const range = document.createRange();
    let line = null;
    const end = () => {
      if (line) this.text(line.text.trimEnd(), style, line.box);
      line = null;
    };
    for (const { 0: word, index } of node.data.matchAll(wordsOf(style))) {
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      const box = range.getBoundingClientRect();
      if (!box.width) continue;
      if (line && Math.abs(line.box.top - box.top) > box.height / 2) end();
      if (!line) line = { text: word, box: { left: box.left, top: box.top, width: 0, height: box.height } };
      else line.text += word;
      const bare = word.trimEnd();
      range.setEnd(node, index + bare.length);
      line.box.width = (bare ? range.getBoundingClientRect() : box).right - line.box.left;
    }
    end();
  }

  text(text, style, box) {
    const { fontBoundingBoxAscent: above, fontBoundingBoxDescent: below } = measured(text, style);
    const base = box.top + (box.height * above) / (above + below);
    this.at(box);
    const place = `x="${number(box.left - this.left)}" y="${number(base - this.top)}"`;
    const slant = style.fontStyle === 'normal' ? '' : ` font-style="${style.fontStyle}"`;
    const weight = style.fontWeight === '400' ? '' : ` font-weight="${style.fontWeight}"`;
    const font = `font-family="${this.svg.fontOf(style.fontFamily)}" font-size="${number(parseFloat(style.fontSize))}"`;
    const length = text.length > 1 ? ` textLength="${number(box.width)}" lengthAdjust="spacingAndGlyphs"` : '';
    this.put('text', `${place} ${font}${slant}${weight} fill="${style.color}"${length}`, escape(text));
  }
}

/** The colours of a background that goes from left to right; none if it is another. */
function blendOf({ backgroundImage, backgroundSize }) {
  const all = /^linear-gradient\((?:90deg|to right), (.*)\)$/.exec(backgroundImage)?.[1];
  if (!all || backgroundSize !== 'auto') return null;
  const colours = all.split(/, (?=[a-z#])/);
  return colours.every(colour => /^[a-z]+\([^()]*\)$|^#/.test(colour)) ? colours.map(plain) : null;
}

const rectangle = ({ left, top, width, height }) => {
  return { left, top, width, height, right: left + width, bottom: top + height };
};

/** A bar is a box that is moved into its frame as far as it is long. */
function moved(place, style, around, frame) {
  const { e: across, f: down } = new DOMMatrix(style.transform);
  const box = rectangle({ ...place, left: place.left + across, top: place.top + down });
  if (around.overflow === 'visible') return box;
  const left = Math.max(box.left, frame.left);
  const top = Math.max(box.top, frame.top);
  const width = Math.max(0, Math.min(box.right, frame.right) - left);
  const height = Math.max(0, Math.min(box.bottom, frame.bottom) - top);
  return rectangle({ left, top, width, height });
}

/** Where a line may end: after a blank, and between Chinese signs; everywhere in what is set as it is. */
const wordsOf = style =>
  style.whiteSpace.startsWith('pre')
    ? /[^\n]+|\n/g
    : /[\u2e80-\u9fff\uff00-\uffef]\s*|[^\s\u2e80-\u9fff\uff00-\uffef]+\s*|\s+/g;

function measured(text, style) {
  canvas.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  return canvas.measureText(text);
}
