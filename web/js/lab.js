// What scripts see of a lab: window.backprop.lab. All that is said is JSON.

const VERSION = 1;
const listeners = new Map();

/** Empty for what JSON cannot say. */
function text(value) {
  try {
    return JSON.stringify(value) ?? 'null';
  } catch {
    return '';
  }
}

const failure = (code, sentence) => Object.assign(new Error(sentence), { code });

/**
 * @param call takes a method, its argument, and what is to be told of its answer or its refusal
 * @param check takes an event, and what is to be told if there is none of that name
 */
export function offer(name, methods, events, call, check) {
  const lab = { name, version: VERSION, methods: Object.freeze(methods), events: Object.freeze(events), on };
  for (const method of methods) {
    lab[method] = value =>
      new Promise((done, failed) => {
        const refused = (code, sentence) => failed(failure(code, sentence));
        call(method, text(value), answer => done(JSON.parse(answer)), refused);
      });
  }
  function on(event, listener) {
    let refusal = null;
    check(String(event), (code, sentence) => (refusal = failure(code, sentence)));
    if (refusal) throw refusal;
    if (!listeners.has(event)) listeners.set(event, new Set());
    listeners.get(event).add(listener);
    return () => listeners.get(event).delete(listener);
  }
  window.backprop.lab = Object.freeze(lab);
  window.backprop.askLab = call;
  document.dispatchEvent(new CustomEvent('backprop:lab'));
}

export function hasListeners() {
  return [...listeners.values()].some(each => each.size > 0);
}

/** What one listener does wrong is not the others' trouble. */
export function dispatch(event, json) {
  for (const listener of listeners.get(event) ?? []) {
    try {
      listener(JSON.parse(json));
    } catch (trouble) {
      console.error(trouble);
    }
  }
}
