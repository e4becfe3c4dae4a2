// Dots that run along a picture's lines.

const DURATION = 380;
let last = -Infinity;

/** Each along its data-way; they are gone when they arrive. None for a fast hand, and none for who wants no motion. */
export function run(layer) {
  const isFast = performance.now() - last < DURATION;
  last = performance.now();
  if (isFast || matchMedia('(prefers-reduced-motion: reduce)').matches) {
    layer.replaceChildren();
    return;
  }
  for (const dot of layer.children) {
    dot.style.offsetPath = `path("${dot.dataset.way}")`;
    const moves = dot.animate(
      { offsetDistance: ['0%', '100%'], opacity: [1, 1, 0] },
      { duration: DURATION, easing: 'ease-in-out', fill: 'forwards' },
    );
    moves.onfinish = () => dot.remove();
  }
}
