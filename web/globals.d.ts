// What scripts find that no module of theirs says: the page's own objects, the libraries beside them, and elements as they are
// met: who hears an event is an element, and one that is found by a selector is of HTML.

interface Window {
  backprop: any;
  backpropAssets: Record<string, string>;
  backpropTexts: any;
  katex: any;
  trustedTypes: any;
}
interface EventTarget {
  closest: any;
  href: any;
  onerror: any;
  rel: any;
  src: any;
  tagName: any;
}
interface Node {
  matches: any;
}
interface Element {
  click: any;
  dataset: any;
  focus: any;
  inert: any;
  lang: any;
  /** Set by sight.js. */
  outOfView: any;
}

declare const katex: any;
declare const uPlot: any;

// Of service-worker.js: the server writes the first line.
declare const site: any;
declare const clients: any;
declare const registration: any;
declare function skipWaiting(): Promise<void>;
interface Event {
  request: any;
  respondWith: any;
  waitUntil: any;
}
