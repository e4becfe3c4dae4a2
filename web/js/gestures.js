// A mouse pans by dragging and zooms with Ctrl and the wheel; two fingers pinch; a name in a box is dragged.

export function drag(element) {
  let from = null;
  element.addEventListener('pointerdown', event => {
    if (event.pointerType !== 'mouse' || event.button !== 0 || event.target.closest('label, input, button')) return;
    from = { x: event.clientX + element.scrollLeft, y: event.clientY + element.scrollTop };
  });
  addEventListener('pointermove', event => {
    if (!from) return;
    element.dataset.dragged = '';
    element.scrollLeft = from.x - event.clientX;
    element.scrollTop = from.y - event.clientY;
  });
  addEventListener('pointerup', () => {
    from = null;
    delete element.dataset.dragged;
  });
}

/** @param zoom is told a factor, and the point within the element that stays where it is */
export function wheel(element, zoom) {
  const turned = event => {
    if (!event.ctrlKey) return;
    event.preventDefault();
    const box = element.getBoundingClientRect();
    zoom(Math.exp(-event.deltaY / 300), event.clientX - box.left, event.clientY - box.top);
  };
  element.addEventListener('wheel', turned, { passive: false });
}

/** @param zoom as for the wheel */
export function pinch(element, zoom) {
  let apart = 0;
  const spread = ([one, other]) => Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY);
  element.addEventListener('touchstart', ({ touches }) => {
    if (touches.length === 2) apart = spread(touches);
  });
  const moved = event => {
    const { touches } = event;
    if (touches.length !== 2) return;
    event.preventDefault();
    const now = spread(touches);
    const box = element.getBoundingClientRect();
    const x = (touches[0].clientX + touches[1].clientX) / 2 - box.left;
    const y = (touches[0].clientY + touches[1].clientY) / 2 - box.top;
    if (apart) zoom(now / apart, x, y);
    apart = now;
  };
  element.addEventListener('touchmove', moved, { passive: false });
  element.addEventListener('touchend', () => {
    apart = 0;
  });
}

/**
 * Moves a slider by its ticks, as far as the name that stands for it is dragged; a press that does not move is only a press.
 * Fingers have the slider itself: two that pinch the picture may well begin on a name.
 */
export function dragName(name, slider) {
  let from = null;
  name.addEventListener('pointerdown', event => {
    if (event.button !== 0 || event.pointerType === 'touch') return;
    from = { x: event.clientX, tick: Number(slider.value), moves: false };
  });
  name.addEventListener('pointermove', event => {
    if (!from) return;
    const far = event.clientX - from.x;
    if (!from.moves && Math.abs(far) < 4) return;
    if (!from.moves) name.setPointerCapture(event.pointerId);
    from.moves = true;
    const before = slider.value;
    slider.value = from.tick + Math.round((far / slider.offsetWidth) * slider.max);
    if (slider.value !== before) slider.dispatchEvent(new Event('input'));
  });
  const end = () => {
    if (from?.moves) {
      slider.dispatchEvent(new Event('change'));
      name.addEventListener('click', stop, { once: true });
      setTimeout(() => name.removeEventListener('click', stop));
    }
    from = null;
  };
  name.addEventListener('pointerup', end);
  name.addEventListener('pointercancel', end);
}

/** What was a drag gives the field no focus. */
function stop(event) {
  event.preventDefault();
}
