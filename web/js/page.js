// The page's elements and its address.

/** @param parts texts, elements that are opened (tag, and attributes by turns name and value), and those that are closed */
export function fill(parent, parts) {
  const top = document.createDocumentFragment();
  /** @type {any} */
  let within = top;
  for (const part of parts) {
    if (typeof part === 'string') {
      within.append(part);
    } else if (part.closed) {
      within = within.parentNode;
    } else {
      const element = document.createElementNS(parent.namespaceURI, part.tag);
      for (let at = 0; at < part.attributes.length; at += 2) {
        element.setAttribute(part.attributes[at], part.attributes[at + 1]);
      }
      within.append(element);
      within = element;
    }
  }
  parent.replaceChildren(top);
}

/** Down to the end of the words, but no further than their ending can be seen; or to the top. */
export function scrollTo(words, down) {
  const panel = words.closest('.step-panel');
  const ending = words.querySelector('.graph-ending');
  const box = element => element.getBoundingClientRect();
  const foot = panel.querySelector('.try').offsetHeight;
  const below = box(words).bottom - box(panel).bottom + foot + 8;
  const most = ending ? box(ending).top - box(panel.querySelector('header')).bottom : Infinity;
  panel.scrollTop = down ? panel.scrollTop + Math.max(0, Math.min(below, most)) : 0;
}

/** @param parts of the query, by turns name and value */
export function replaceAddress(parts) {
  const query = queryOf(parts, ['hide', 'title', 'task', 'lang', 'theme', 'present', 'embed']);
  history.replaceState(history.state, '', `${location.pathname}?${query}${location.hash}`);
}

const NO_SETTINGS = 'hide title task lang theme engine slots start present embed verify'.split(' ');

/** @returns the parameters of the page's address that are settings of its lab, by turns name and value */
export function settings() {
  return [...new URLSearchParams(location.search)].filter(([name]) => !NO_SETTINGS.includes(name)).flat();
}

/** @returns the page's address with another query */
export function linkWith(parts) {
  const link = new URL(location.pathname, location.href);
  const query = queryOf(parts, ['hide', 'title', 'task', 'lang', 'theme', 'engine', 'slots']);
  // Lists and windows stay readable.
  link.search = String(query).replace(/%(?:2C|3A|3B|40)/g, decodeURIComponent);
  return link.href;
}

/** Makes such a link the page's address. A browser that has had enough of it refuses, and that is all. */
export function showLink(link) {
  const address = new URL(link);
  const here = new URLSearchParams(location.search);
  for (const name of ['present', 'embed']) if (here.has(name)) address.searchParams.set(name, here.get(name));
  try {
    history.replaceState(history.state, '', address);
  } catch {
    /* as above */
  }
}

function queryOf(parts, kept) {
  const old = new URLSearchParams(location.search);
  const query = new URLSearchParams();
  for (let at = 0; at < parts.length; at += 2) query.set(parts[at], parts[at + 1]);
  for (const name of kept) if (old.get(name)) query.set(name, old.get(name));
  return query;
}

/** @returns the rules of a style sheet of the page, by its name in web/css, as the browser has read them */
export function styleOf(name) {
  const sheets = [...document.styleSheets].filter(sheet => sheet.href?.includes(`/${name}.`));
  return sheets.flatMap(sheet => [...sheet.cssRules].map(rule => rule.cssText)).join('\n');
}
