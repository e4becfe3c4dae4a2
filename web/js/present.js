// What presentation needs of the document: which figure is meant, what steps aside for it, and the keys' own uses.

/** Of all figures the one with the focus, else the one nearest to the middle of the window. */
export function nearest(figures) {
  const focused = document.activeElement?.closest('figure');
  if (figures.includes(focused)) return focused;
  const away = figure => {
    const { top, bottom } = figure.getBoundingClientRect();
    return Math.max(0, top - innerHeight / 2, innerHeight / 2 - bottom);
  };
  return figures.reduce((best, figure) => (away(figure) < away(best) ? figure : best));
}

const TYPED = 'input:not([type=checkbox], [type=radio], [type=range]), textarea, select, [contenteditable], dialog';

/** A letter that is meant as a key of the page; not while somebody types. */
export function isKey(event) {
  return !(event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.target.closest?.(TYPED));
}

/** All that is neither in the element nor around it, nor of the presentation itself. */
export function others(element) {
  const found = [];
  for (let at = element; at !== document.body; at = at.parentElement) {
    for (const sibling of at.parentElement.children) {
      if (sibling !== at && !sibling.matches('#present, script, link, .symbols')) found.push(sibling);
    }
  }
  return found;
}

/** What a press on a place is meant for, below the pen's marks. */
export function pressBelow(marks, x, y) {
  const below = document.elementsFromPoint(x, y).find(element => !marks.contains(element));
  const pressed = below?.closest('button, a, label, summary, input, select, [role=tab], [tabindex]');
  pressed?.focus();
  pressed?.click();
}

/** Of the pointer that came down on the marks, until it is lifted. */
export function onDrag(marks, down, move, up) {
  let pointer = null;
  marks.addEventListener('pointerdown', event => {
    if (pointer !== null || event.button !== 0) return;
    pointer = event.pointerId;
    marks.setPointerCapture(pointer);
    event.preventDefault();
    down(event.clientX, event.clientY);
  });
  const then = to => event => {
    if (event.pointerId === pointer) to(event.clientX, event.clientY);
  };
  const last = then((x, y) => {
    pointer = null;
    up(x, y);
  });
  marks.addEventListener('pointermove', then(move));
  marks.addEventListener('pointerup', last);
  marks.addEventListener('pointercancel', last);
}

const MOVES = /^(Arrow.*|Home|End|Page.*|Enter| )$/;
const TOOLS = '#present';
const STEP = '#step-number, [data-part="step-number"], .train-lab #status';

/** When what is presented moves on: somebody presses or sets something in it, it scrolls, or it steps by itself. */
export function onStep(then) {
  const of = event => {
    if (!event.target.closest?.(TOOLS)) then();
  };
  for (const name of ['click', 'input', 'change', 'submit']) document.addEventListener(name, of, true);
  for (const name of ['scroll', 'resize']) addEventListener(name, of, true);
  document.addEventListener('keydown', event => MOVES.test(event.key) && of(event), true);
  document.querySelector('#pad')?.addEventListener('pointerdown', of);
  const steps = new MutationObserver(then);
  for (const step of document.querySelectorAll(STEP))
    steps.observe(step, { childList: true, characterData: true, subtree: true });
}

export function leaveFullScreen() {
  if (document.fullscreenElement) toggleFullScreen();
}

export function toggleFullScreen() {
  const asked = document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen?.();
  asked?.catch(() => {
    /* the window alone is enough */
  });
}
