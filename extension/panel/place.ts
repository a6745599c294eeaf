/** Where badge and panel go: near the composer, and the badge never over text or over anything to press. */

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface Size {
  width: number;
  height: number;
}

export interface Spot {
  left: number;
  top: number;
}

const GAP = 6;

function isInside(spot: Spot, size: Size, view: Size): boolean {
  return (
    spot.left >= 0 && spot.top >= 0 && spot.left + size.width <= view.width && spot.top + size.height <= view.height
  );
}

/** From a to b in steps, both ends included. */
function walk(a: number, b: number, step: number): number[] {
  const count = Math.max(0, Math.ceil(Math.abs(b - a) / step));
  return Array.from({ length: count + 1 }, (_, index) => (index === count ? b : a + Math.sign(b - a) * step * index));
}

/**
 * Places for the badge, best first: under the composer's end, over it, beside it, then along its
 * edges; at last the corner of the window.
 */
export function badgeSpots(composer: Box, size: Size, view: Size): Spot[] {
  const right = Math.min(composer.right, view.width - GAP) - size.width;
  const left = Math.max(composer.left, GAP);
  const bottom = Math.min(composer.bottom, view.height - GAP) - size.height;
  const under = composer.bottom + GAP;
  const over = composer.top - GAP - size.height;
  const after = composer.right + GAP;
  const before = composer.left - GAP - size.width;
  const across = walk(right, left, size.width);
  const up = walk(bottom, Math.max(composer.top, GAP), size.height * 2);
  const spots = [
    { left: right, top: under },
    { left: right, top: over },
    { left: after, top: bottom },
    ...across.map((x) => ({ left: x, top: under })),
    ...across.map((x) => ({ left: x, top: over })),
    ...up.map((y) => ({ left: after, top: y })),
    ...up.map((y) => ({ left: before, top: y })),
  ];
  const corner = {
    left: Math.max(0, view.width - size.width - 20),
    top: Math.max(0, view.height - size.height - GAP),
  };
  return [...spots.filter((spot) => isInside(spot, size, view)), corner];
}

/** What would lie under a spot: rather some of the page's text than anything to press. */
export const UNDER = { nothing: 0, text: 1, control: 2 } as const;
export type Under = (typeof UNDER)[keyof typeof UNDER];

/** The first spot that hides nothing, else one that hides the least; `look` looks at the page. */
export function chooseSpot(spots: readonly Spot[], look: (spot: Spot) => Under): Spot {
  let best = spots.at(-1) as Spot;
  let least: Under = UNDER.control;
  for (const spot of spots) {
    const under = look(spot);
    if (under === UNDER.nothing) return spot;
    if (under < least) [best, least] = [spot, under];
  }
  return best;
}

export function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** The panel's place: beside the composer where there is room, else at the window's edge, where it hides least; `maxHeight` is what it may take. */
export function panelSpot(composer: Box, badge: Box, size: Size, view: Size): Spot & { maxHeight: number } {
  const edge = 8;
  const beside =
    composer.right + edge + size.width <= view.width - edge
      ? composer.right + edge
      : composer.left - edge - size.width >= edge
        ? composer.left - edge - size.width
        : null;
  if (beside !== null) {
    const top = Math.max(
      edge,
      Math.min(composer.top, view.height - edge - Math.min(size.height, view.height - 2 * edge)),
    );
    return { left: beside, top, maxHeight: view.height - edge - top };
  }
  const left = Math.max(edge, view.width - edge - size.width);
  if (badge.right < left) return { left, top: edge, maxHeight: view.height - 2 * edge };
  const above = badge.top - 2 * edge;
  const below = view.height - badge.bottom - 2 * edge;
  if (above >= below) {
    const height = Math.min(size.height, above);
    return { left, top: badge.top - edge - height, maxHeight: above };
  }
  return { left, top: badge.bottom + edge, maxHeight: below };
}

/** The card's place: under the words, or over them where there is no room; never on them, and inside the window. */
export function cardSpot(words: Box, size: Size, view: Size): Spot {
  const under = words.bottom + GAP;
  const over = words.top - GAP - size.height;
  const top = under + size.height <= view.height - GAP || over < GAP ? under : over;
  return { left: Math.max(GAP, Math.min(words.left - 12, view.width - GAP - size.width)), top };
}
