// One tab stop for all boxes of a picture: the arrow keys walk from box to box.

/** @typedef {{ place: number, target: SVGGElement, outline: SVGRectElement }} Spot - a box and its node */

/** @type {Record<string, [right: number, down: number]>} */
const WAYS = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };
const ASIDE = 3; // how much farther a box seems for each point that it lies aside

/**
 * Let the arrow keys, Home and End move the focus between boxes, which stand in the order of the forward pass.
 * @param {Spot[]} spots
 */
export function walkable(spots) {
  for (const spot of spots) {
    spot.target.setAttribute("tabindex", "-1");
    spot.target.addEventListener("keydown", (event) => {
      const { key, altKey, ctrlKey, metaKey } = /** @type {KeyboardEvent} */ (event);
      if (altKey || ctrlKey || metaKey) return;
      const ends = { Home: spots[0], End: spots[spots.length - 1] };
      const next = key in WAYS ? ahead(spots, spot, WAYS[key]) : ends[/** @type {"Home" | "End"} */ (key)];
      if (!next && !(key in WAYS)) return;
      next?.target.focus();
      event.preventDefault();
      event.stopPropagation();
    });
  }
  return {
    /** Have Tab lead to a box. @param {number} place */
    stopAt(place) {
      for (const spot of spots) spot.target.setAttribute("tabindex", spot.place === place ? "0" : "-1");
    },
  };
}

/**
 * Return the box that comes next in a direction, if there is one.
 * @param {Spot[]} spots
 * @param {Spot} from
 * @param {[right: number, down: number]} way
 */
function ahead(spots, from, [right, down]) {
  const start = middle(from);
  let best;
  let least = Number.POSITIVE_INFINITY;
  for (const spot of spots) {
    const [across, below] = middle(spot).map((number, axis) => number - start[axis]);
    const along = right * across + down * below;
    const far = along + ASIDE * Math.abs(right * below + down * across);
    if (along > 1 && far < least) [best, least] = [spot, far];
  }
  return best;
}

/** @param {Spot} spot */
function middle({ outline: { x, y, width, height } }) {
  return [x.baseVal.value + width.baseVal.value / 2, y.baseVal.value + height.baseVal.value / 2];
}
