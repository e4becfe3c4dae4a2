// A page within another page: its height, and what is said between the two.

/** Empty for what JSON cannot say. */
function text(value) {
  try {
    return JSON.stringify(value) ?? 'null';
  } catch {
    return '';
  }
}

/** @param then told of this page's lab, as soon as it is there: name, version, methods, events */
export function whenThere(then) {
  const tell = () => {
    const { name, version, methods, events } = window.backprop.lab;
    then(text({ lab: name, version, methods, events }));
  };
  if (window.backprop.lab) tell();
  else document.addEventListener('backprop:lab', tell, { once: true });
}

export function ask(method, argument, done, refused) {
  window.backprop.askLab(method, argument, done, refused);
}

export function hear(told) {
  const { events, on } = window.backprop.lab;
  for (const event of events) on(event, value => told(event, text(value)));
}

/** Of the page around this frame, as far as the browser says it; empty where it does not. */
export function parentOrigin() {
  try {
    return parent.location.origin;
  } catch {
    // It is another's.
  }
  const [nearest] = location.ancestorOrigins ?? [];
  if (nearest) return nearest;
  return document.referrer ? new URL(document.referrer).origin : '';
}

/** Only what the page around this frame says. */
export function listen(allows, heard) {
  addEventListener('message', ({ source, origin, data }) => {
    if (source !== parent || !allows(origin)) return;
    const { backprop, id, method, value } = data ?? {};
    heard(origin, text({ backprop, id, method }), text(value));
  });
}

export function send(json, origin) {
  parent.postMessage(JSON.parse(json), origin);
}

/** In pixels, of all that the page has; told again when it is another. */
export function onHeight(told) {
  const main = document.getElementById('main');
  let last = 0;
  const tell = () => {
    const height = Math.ceil(main.getBoundingClientRect().bottom + scrollY);
    if (height === last) return;
    last = height;
    told(height);
  };
  new ResizeObserver(tell).observe(main);
}

/** Leaves nothing of the page but that element and what is around it. */
export function leaveAlone(element) {
  element.dataset.alone = '';
  for (let at = element; at !== document.body; at = at.parentElement) {
    for (const sibling of at.parentElement.children) {
      if (sibling !== at && !sibling.matches('script, link, .symbols')) sibling.style.display = 'none';
    }
  }
}
