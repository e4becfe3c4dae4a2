// A handle in an SVG picture, drawn along by a mouse or a finger.

/** @param moved is told where it is drawn to, in the picture's own units */
export function pull(svg, handle, moved) {
  handle.addEventListener('pointerdown', event => {
    event.preventDefault();
    handle.focus({ preventScroll: true });
    handle.setPointerCapture(event.pointerId);
  });
  handle.addEventListener('pointermove', event => {
    if (!handle.hasPointerCapture(event.pointerId)) return;
    const at = new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM().inverse());
    moved(at.x, at.y);
  });
}
