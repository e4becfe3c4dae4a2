// A lesson on a page of the lab: what it is told of the page, and what lies over it.

/** @returns path and query below the site's top, without language and theme; empty if it is none of the lab's */
export function within(top, typed) {
  try {
    const url = new URL(typed.trim().replace(/^\/(?!\/)/, top), top);
    if (!url.href.startsWith(top)) return '';
    url.searchParams.delete('lang');
    url.searchParams.delete('theme');
    const query = url.search.replace(/["'<>`\\]/g, encodeURIComponent);
    return '/' + (url.origin + url.pathname).slice(top.length) + query;
  } catch {
    return '';
  }
}

/** @returns such a place's address, in this page's language and theme; the site's top where it leads elsewhere */
export function address(top, place) {
  const url = new URL(place.slice(1), top);
  const own = new URLSearchParams(location.search);
  for (const name of ['lang', 'theme']) if (own.get(name)) url.searchParams.set(name, own.get(name));
  return url.href.startsWith(top) ? url.href : top;
}

/** All else of the page is out of reach, also of the keys; the focus comes back to where it was. */
export function cover(sheet, covered) {
  if (covered) {
    sheet.before = document.activeElement;
    document.body.append(sheet);
  }
  for (const one of document.body.children) if (one !== sheet) one.inert = covered;
  if (covered) sheet.focus();
  else sheet.before?.focus();
}

/** As short as it can be: a loss to four digits, an accuracy to a digit in ten thousand. */
export function tellRun(settings, iteration, loss, testAccuracy, tests, state, dead) {
  const share = accuracy => Number(accuracy.toFixed(4));
  window.backprop.report('run', {
    settings,
    iteration,
    loss: Array.from(loss, each => (isFinite(each) ? Number(each.toPrecision(4)) : 1e30)),
    testAccuracy: testAccuracy < 0 ? null : share(testAccuracy),
    tests: Array.from(tests, share),
    state,
    dead,
  });
}
