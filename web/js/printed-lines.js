// What a program prints, as blocks of lines: what is added does not lay out again what is there.

const BLOCK = 200;

/** @param most lines that stay; whole blocks go when there are more */
export function lines(element, most) {
  return { element, most, gone: 0, count: 0 };
}

export function clear(lines) {
  lines.gone = 0;
  lines.count = 0;
  lines.element.replaceChildren();
}

/** Where the end is in sight, the end of what is added is. The last line of a block may still be open. */
export function add(lines, text, dropped) {
  const { element } = lines;
  const sticks = element.scrollTop + element.clientHeight >= element.scrollHeight - 4;
  if (dropped) {
    lines.gone += lines.count + dropped;
    lines.count = 0;
    element.replaceChildren();
  }
  const parts = text.split('\n');
  for (let from = 0; from < parts.length; from += BLOCK) {
    const goesOn = from + BLOCK < parts.length;
    append(lines, parts.slice(from, from + BLOCK).join('\n') + (goesOn ? '\n' : ''));
  }
  while (lines.count > lines.most && element.childElementCount > 1) {
    const first = element.firstElementChild;
    lines.gone += first.lines;
    lines.count -= first.lines;
    first.remove();
  }
  if (sticks) element.scrollTop = element.scrollHeight;
}

function append(lines, text) {
  let block = lines.element.lastElementChild;
  if (!block || block.lines >= BLOCK) {
    if (!text) return;
    block = document.createElement('pre');
    block.lines = 0;
    lines.element.append(block);
  }
  block.append(text);
  const count = text.split('\n').length - 1;
  block.lines += count;
  lines.count += count;
}
