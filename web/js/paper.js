// What is printed instead of the page.

let sheet = null;

/**
 * It is in the page until it has been printed, or another is.
 *
 * @param kind how style sheets know it, as data-prints of the document
 */
export function show(next, kind) {
  sheet?.remove();
  sheet = next;
  document.body.append(next);
  document.documentElement.dataset.prints = kind;
  const over = () => {
    next.remove();
    delete document.documentElement.dataset.prints;
  };
  addEventListener('afterprint', over, { once: true });
}
