// What is dragged to the left or right, by a mouse or by a finger; a finger that goes up or down scrolls the page.

const SLACK = 4; // pixels that a click may move

/**
 * Let an element be dragged.
 * @param {Element} target
 * @param {(event: PointerEvent) => ((across: number) => void) | null} begin - called where it is grabbed; returns what
 * to call with the pixels to the right, or null where nothing is to be dragged
 */
export function draggable(target, begin) {
  let isDragged = false;
  target.addEventListener("pointerdown", (event) => {
    const { clientX, pointerId, button } = /** @type {PointerEvent} */ (event);
    const follow = button === 0 ? begin(/** @type {PointerEvent} */ (event)) : null;
    if (!follow) return;
    /** @param {Event} moved */
    const move = (moved) => {
      const across = /** @type {PointerEvent} */ (moved).clientX - clientX;
      if (!isDragged && Math.abs(across) < SLACK) return;
      if (!isDragged) target.setPointerCapture(pointerId);
      isDragged = true;
      follow(across);
    };
    const end = () => {
      isDragged = false;
      target.removeEventListener("pointermove", move);
      for (const kind of ["pointerup", "pointercancel"]) target.removeEventListener(kind, end);
    };
    target.addEventListener("pointermove", move);
    for (const kind of ["pointerup", "pointercancel"]) target.addEventListener(kind, end);
  });
  // Else the picture would scroll under the finger.
  const hold = (/** @type {Event} */ event) => isDragged && event.cancelable && event.preventDefault();
  target.addEventListener("touchmove", hold, { passive: false });
}
