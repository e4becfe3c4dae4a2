// What of the page is in the window.

/** Which elements are; one that the browser has not looked at yet counts as in view. */
export function observer(entered) {
  return new IntersectionObserver(all => {
    for (const one of all) one.target.outOfView = !one.isIntersecting;
    if (all.some(one => one.isIntersecting)) entered();
  });
}

/** Tells whether an element has gone out of the window at its top, soon and whenever that changes. */
export function followAbove(element, told) {
  new IntersectionObserver(all => told(!all.at(-1).isIntersecting), { rootMargin: '0px 0px 1000000px' }).observe(
    element,
  );
}

/** Once, when an element is in the window, or no further from it than that. */
export function whenSeen(element, margin, then) {
  const seen = new IntersectionObserver(
    all => {
      if (!all.at(-1).isIntersecting) return;
      seen.disconnect();
      then();
    },
    { rootMargin: margin },
  );
  seen.observe(element);
}

/** A section is being read while it reaches into the upper third of the window. */
export function whenAtTop(section, then) {
  const told = all => {
    if (all.at(-1).isIntersecting) then(section.id);
  };
  new IntersectionObserver(told, { rootMargin: '-15% 0px -70% 0px' }).observe(section);
}

/**
 * What was touched, which has the keyboard, is not to lie below what covers the window's foot. While it is dragged it
 * stays where it is.
 */
export function keepInSight(cover) {
  const touched = document.activeElement;
  if (touched === document.body || cover.contains(touched)) return;
  const look = () => touched.scrollIntoView({ block: 'nearest' });
  if (touched.matches(':active')) addEventListener('pointerup', look, { once: true });
  else look();
}
