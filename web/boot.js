// Language and theme, settled before the first paint: a classic script that blocks, so nobody sees the other language
// or the other theme flash by. The texts come from texts/PAGE.js; an element names its text by data-text="key", the text of
// an attribute by data-text-title="key" and so on. The pages' Java reaches all of this through window.backprop.
(function () {
  'use strict';
  const root = document.documentElement;
  const texts = window.backpropTexts;
  const tags = { en: 'en', zh: 'zh-CN' };
  const themes = ['light', 'dark', 'system'];
  const attributes = ['aria-label', 'title', 'alt', 'placeholder', 'lang'];
  const marked = '[data-text],' + attributes.map(name => `[data-text-${name}]`).join();
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const values = new WeakMap();

  // Not every system's language is a tag ("C"); a library that hands such a one to Intl breaks off while it loads.
  try {
    Intl.getCanonicalLocales(navigator.language);
  } catch {
    Object.defineProperty(navigator, 'language', { value: 'en' });
  }

  // What does not load or start is said above the page, by its name, in words that stand in the page itself. They are
  // hidden by its styles once this script is at work, so they are seen, too, where it is this script that is missing.
  const lost = new Set();
  let starting = true;
  const list = () => {
    document.getElementById('not-loaded-names')?.replaceChildren([...lost].join('\n'));
  };
  function missing(name) {
    lost.add(name);
    root.dataset.notLoaded = '';
    list();
  }
  document.addEventListener('DOMContentLoaded', list);
  // Without its hash.
  const fileOf = address =>
    (address || location.pathname)
      .split('/')
      .pop()
      .replace(/\.[0-9a-f]{16}\./, '.');
  addEventListener(
    'error',
    event => {
      const { target } = event;
      const isFile = target.tagName === 'SCRIPT' || target.rel === 'stylesheet';
      if (isFile && !target.onerror) missing(fileOf(target.src || target.href));
      else if (starting && event instanceof ErrorEvent) missing(fileOf(event.filename));
    },
    true,
  );
  document.fonts?.addEventListener('loadingerror', event => event.fontfaces.forEach(({ family }) => missing(family)));
  if (!texts) {
    missing(fileOf(document.currentScript.previousElementSibling.src));
    return;
  }

  // Where a browser knows trusted types, markup and the addresses of workers come from this policy alone, and from nothing
  // but the lab's own files.
  const { origin, pathname: top } = new URL(document.currentScript.src.replace(/[^/]*$/, ''));
  const policy = (window.trustedTypes ?? { createPolicy: (_, rules) => rules }).createPolicy('backprop', {
    createHTML: markup => markup,
    createScriptURL: address => {
      const { href, origin: host, pathname } = new URL(address, location.href);
      if (host !== origin || !pathname.startsWith(top)) throw new TypeError(`${href} is no script of the lab.`);
      return href;
    },
  });
  const worker = address => policy.createScriptURL(address);

  const inAddress = name => new URLSearchParams(location.search).get(name);
  const languageOf = tag => (/^(zh|en)\b/i.exec(tag ?? '') ?? [''])[0].toLowerCase();
  const themeOf = name => (themes.includes(name) ? name : '');

  // Storage may be forbidden; the choice then lasts as long as the page.
  function kept(name) {
    try {
      return localStorage.getItem('backprop.' + name);
    } catch {
      return null;
    }
  }
  function keep(name, value) {
    try {
      localStorage.setItem('backprop.' + name, value);
    } catch {
      /* see above */
    }
  }

  // In a frame of another page, which has a header of its own; of a chapter, the figure that is named. A fragment would do
  // for that, but a browser scrolls the pages around the frame to it.
  const isEmbedded = Boolean(inAddress('embed'));

  let language =
    languageOf(inAddress('lang')) ||
    languageOf(kept('language')) ||
    navigator.languages.map(languageOf).find(Boolean) ||
    'en';
  let theme = themeOf(inAddress('theme')) || themeOf(kept('theme')) || 'system';

  // What comes from a file or an address may be long, and hold characters that are not seen or that turn the writing around.
  const unseen = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
  function shown(value) {
    const whole = String(value);
    const begins = whole.length > 500 ? whole.slice(0, 500) + '…' : whole;
    return begins.replace(unseen, sign => '\\u' + sign.charCodeAt(0).toString(16).padStart(4, '0'));
  }

  function text(key, ...parameters) {
    const pattern = texts[language][key] ?? key;
    if (pattern === key) console.error(`This page has no text ${key}.`);
    const given = parameters.flat();
    return pattern.replace(/\{(\d)\}/g, (hole, index) => shown(given[index] ?? hole));
  }

  // The same words are not written again, and others go into the text that is there: new ones would be laid out anew.
  function write(element, words) {
    const only = element.firstChild;
    const place = only?.nodeType === Node.TEXT_NODE && !only.nextSibling ? only : element;
    if (place.textContent !== words) place.textContent = words;
  }

  // The same of all that stands in another element; what has another shape here is replaced.
  function writeAll(element, other) {
    const here = [...element.childNodes],
      wanted = [...other.childNodes];
    wanted.forEach((node, place) => {
      const was = here[place];
      if (was?.nodeName !== node.nodeName) {
        if (was) was.replaceWith(node);
        else element.append(node);
        return;
      }
      if (node.nodeType === Node.TEXT_NODE) {
        if (was.data !== node.data) was.data = node.data;
        return;
      }
      for (const { name } of [...was.attributes]) if (!node.hasAttribute(name)) was.removeAttribute(name);
      for (const { name, value } of node.attributes)
        if (was.getAttribute(name) !== value) was.setAttribute(name, value);
      writeAll(was, node);
    });
    here.slice(wanted.length).forEach(node => node.remove());
  }

  function put(element) {
    const key = element.dataset.text;
    if (key) write(element, text(key, values.get(element) ?? []));
    for (const name of attributes) {
      const named = element.getAttribute('data-text-' + name);
      const words = named && text(named);
      if (named && element.getAttribute(name) !== words) element.setAttribute(name, words);
    }
  }

  // A link inside the site carries on what this address says about language and theme.
  function carry(link) {
    if (link.origin !== location.origin || link.getAttribute('href').startsWith('#')) return;
    const address = new URL(link.href);
    for (const name of ['lang', 'theme']) {
      const value = inAddress(name);
      if (value) address.searchParams.set(name, value);
      else address.searchParams.delete(name);
    }
    if (address.href !== link.href) link.setAttribute('href', address.pathname + address.search + address.hash);
  }

  function translate(within) {
    if (within.matches?.(marked)) put(within);
    if (within.matches?.('a[href]')) carry(within);
    within.querySelectorAll(marked).forEach(put);
    within.querySelectorAll('a[href]').forEach(carry);
  }

  /** Gives an element a text that keeps its numbers when the language changes; no key empties the element. */
  function say(element, key, ...parameters) {
    if (key) {
      if (element.dataset.text !== key) element.dataset.text = key;
      values.set(element, parameters.flat());
      put(element);
    } else {
      delete element.dataset.text;
      write(element, '');
    }
  }

  function intoAddress(name, value) {
    const address = new URL(location.href);
    if (value) address.searchParams.set(name, value);
    else address.searchParams.delete(name);
    history.replaceState(history.state, '', address);
  }

  const tell = (event, detail) => document.dispatchEvent(new CustomEvent(event, { detail }));

  function switchLanguage() {
    language = language === 'zh' ? 'en' : 'zh';
    keep('language', language);
    intoAddress('lang', language);
    root.lang = tags[language];
    translate(document);
    tell('backprop:language', language);
  }

  function paint(name) {
    root.dataset.theme = name;
    tell('backprop:theme', name);
  }

  function showTheme() {
    root.dataset.themeChoice = theme;
    paint(theme === 'system' ? (dark.matches ? 'dark' : 'light') : theme);
  }

  // Paper is light.
  addEventListener('beforeprint', () => paint('light'));
  addEventListener('afterprint', showTheme);

  // The choice enters the address only where the address already speaks of a theme: it is the reader's own matter.
  function switchTheme() {
    theme = themes[(themes.indexOf(theme) + 1) % themes.length];
    keep('theme', theme);
    if (inAddress('theme')) intoAddress('theme', theme === 'system' ? '' : theme);
    showTheme();
    translate(document);
  }

  // Who has joined a lesson, or leads one, has its token in this window's storage; others get nothing of it.
  function inLesson() {
    try {
      return ['token', 'lesson'].some(name => sessionStorage.getItem('backprop.lesson.' + name));
    } catch {
      return false;
    }
  }
  const reports = [];
  function report(kind, value) {
    if (!('lesson' in root.dataset)) return;
    reports.push({ [kind]: value });
    tell('backprop:report');
  }
  function enterLesson() {
    // The page around a frame is in the lesson, and speaks for its student.
    if (isEmbedded || 'lesson' in root.dataset || /^class/.test(document.body.dataset.page) || !inLesson()) return;
    root.dataset.lesson = '';
    bring('lesson', document.getElementById('lesson')).catch(() => missing('lesson.js'));
  }

  if (isEmbedded) root.dataset.embed = '';
  root.lang = tags[language];
  showTheme();
  translate(document);
  dark.addEventListener('change', showTheme);

  // Microtasks run before a paint, so what the parser adds is translated before it is seen. Words that the parser
  // appends to an element already translated arrive as changes of that element.
  const parsed = new MutationObserver(changes => {
    for (const change of changes) {
      const changed = change.target.nodeType === Node.TEXT_NODE ? change.target.parentElement : change.target;
      if (changed?.matches?.(marked)) put(changed);
      for (const node of change.addedNodes) if (node.nodeType === Node.ELEMENT_NODE) translate(node);
    }
  });
  parsed.observe(document, { childList: true, characterData: true, subtree: true });
  document.addEventListener('DOMContentLoaded', () => {
    parsed.disconnect();
    translate(document);
    enterLesson();
    if (isEmbedded) document.head.append(styleSheet('embed'));
    if (isEmbedded || window.parent !== window) beFramed();
    const { script } = document.body.dataset;
    if (script) start(`app/${script}.js`);
    else starting = false;
  });

  async function start(script) {
    try {
      (await import(served(script))).main([]);
    } catch (failure) {
      missing(fileOf(script));
      throw failure;
    } finally {
      starting = false;
    }
    early.filter(button => button.isConnected && !button.disabled).forEach(button => button.click());
  }

  /** What is said between this page and the one around it. */
  function beFramed() {
    load('app/embed.js').then(
      page => page.main([]),
      () => missing('embed.js'),
    );
  }

  function served(path) {
    return new URL(document.body.dataset.root + window.backpropAssets[path], location.href).href;
  }

  /** A script of the site that a page's own asks for. */
  const load = path => import(served(path));

  const styleSheet = name =>
    Object.assign(document.createElement('link'), { rel: 'stylesheet', href: served(`css/${name}.css`) });

  // What a page has only when it is wanted: markup and texts from panels/NAME.json, css/NAME.css, app/NAME.js.
  async function bring(name, place) {
    const sheet = styleSheet(name);
    const styled = new Promise((done, failed) => {
      sheet.onload = done;
      sheet.onerror = failed;
    });
    document.head.append(sheet);
    try {
      const panel = fetch(served(`panels/${name}.json`)).then(answer => answer.json());
      const [{ html, texts: more }, page] = await Promise.all([panel, import(served(`app/${name}.js`)), styled]);
      for (const tag in more) Object.assign(texts[tag], more[tag]);
      place.innerHTML = policy.createHTML(html);
      translate(place);
      page.main([]);
    } catch (failure) {
      sheet.remove();
      console.error(failure);
      throw failure;
    }
  }

  // The lab is kept for visits without its server. Browsers do that over HTTPS and on the server's own machine alone.
  addEventListener('load', () => {
    navigator.serviceWorker
      ?.register(worker(new URL(document.body.dataset.root + 'service-worker.js', location.href)))
      .catch(() => {
        /* the lab works without */
      });
  });

  // A form here is for the page's script alone, and is sent nowhere, not even before the script has come.
  document.addEventListener('submit', event => event.preventDefault());

  // A button pressed before the page's script has come is answered when it has.
  const early = [];
  document.addEventListener('click', ({ target }) => {
    if (target.closest?.('#language')) switchLanguage();
    else if (target.closest?.('#theme')) switchTheme();
    else if (starting && target.closest?.('button')) early.push(target.closest('button'));
  });

  /** As it was written, unless formulas.js sets it. */
  const formula = (element, tex) => {
    element.textContent = tex;
  };

  window.backprop = {
    worker,
    load,
    shown,
    text,
    formula,
    has: key => key in texts.en,
    say,
    write,
    writeAll,
    translate,
    bring,
    report,
    reports,
    enterLesson,
    language: () => language,
    theme: () => root.dataset.theme,
  };
})();
