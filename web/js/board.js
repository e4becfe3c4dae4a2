// The class board's keys, and its second window.

/** Keys 1 to 5, and arrows in the row: not while something is typed, nor over a dialog. */
export function onKey(row, then) {
  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]')) return;
    const inRow = row.contains(event.target);
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (inRow && step) {
      event.preventDefault();
      then(step, true);
      return;
    }
    if (event.target.closest('input, textarea, select, canvas') || !/^[1-5]$/.test(event.key)) return;
    const place = Number(event.key) - 1;
    then(place, false);
    if (inRow) row.children[place].focus();
  });
}

/** Without a way back to this window, whose storage holds the key. */
export function openProjector() {
  const own = new URLSearchParams(location.search);
  const url = new URL('projector/', location.href);
  url.hash = '';
  url.search = '';
  for (const name of ['lang', 'theme']) if (own.get(name)) url.searchParams.set(name, own.get(name));
  window.open(url, '_blank', 'noopener,popup');
}
