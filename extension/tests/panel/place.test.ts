import { describe, expect, test } from 'vitest';
import { badgeSpots, chooseSpot, overlap, panelSpot, UNDER, type Box } from '../../panel/place';

const view = { width: 1000, height: 700 };
const badge = { width: 50, height: 28 };
const composer: Box = { left: 100, top: 200, right: 700, bottom: 500 };

function overlaps(spot: { left: number; top: number }, size: { width: number; height: number }, box: Box): boolean {
  return overlap({ ...spot, right: spot.left + size.width, bottom: spot.top + size.height }, box);
}

describe('the badge', () => {
  test('is first tried under the end of the composer, outside it', () => {
    const [first] = badgeSpots(composer, badge, view);
    expect(first).toEqual({ left: 650, top: 506 });
  });

  test('is tried outside the composer only', () => {
    const spots = badgeSpots(composer, badge, view);
    expect(spots.length).toBeGreaterThan(20);
    for (const spot of spots) expect(overlaps(spot, badge, composer)).toBe(false);
  });

  test('is always on the screen, even beside a composer that fills it', () => {
    const full: Box = { left: 0, top: -300, right: 1000, bottom: 2000 };
    for (const spot of badgeSpots(full, badge, view)) {
      expect(spot.left >= 0 && spot.top >= 0 && spot.left + badge.width <= 1000 && spot.top + badge.height <= 700).toBe(
        true,
      );
    }
    expect(badgeSpots(full, badge, view).length).toBeGreaterThan(0);
  });

  test('takes the first free spot, else one over text, else the last', () => {
    const spots = [
      { left: 1, top: 1 },
      { left: 2, top: 2 },
      { left: 3, top: 3 },
    ];
    const { nothing, text, control } = UNDER;
    expect(chooseSpot(spots, ({ left }) => (left === 1 ? text : nothing))).toEqual({ left: 2, top: 2 });
    expect(chooseSpot(spots, ({ left }) => (left === 2 ? text : control))).toEqual({ left: 2, top: 2 });
    expect(chooseSpot(spots, () => control)).toEqual({ left: 3, top: 3 });
  });
});

test('boxes that only touch do not overlap', () => {
  const box: Box = { left: 0, top: 0, right: 10, bottom: 10 };
  expect(overlap(box, { left: 10, top: 0, right: 20, bottom: 10 })).toBe(false);
  expect(overlap(box, { left: 9, top: 9, right: 20, bottom: 20 })).toBe(true);
  expect(overlap(box, { left: 2, top: 2, right: 3, bottom: 3 })).toBe(true);
});

describe('the panel', () => {
  const size = { width: 280, height: 400 };
  const badgeBox: Box = { left: 650, top: 506, right: 700, bottom: 534 };

  test('stands beside the composer where there is room', () => {
    const spot = panelSpot(composer, badgeBox, size, view);
    expect(overlaps(spot, size, composer)).toBe(false);
    expect(spot.top + Math.min(size.height, spot.maxHeight)).toBeLessThanOrEqual(700);
  });

  test('else at the window’s edge, clear of the badge', () => {
    const wide: Box = { ...composer, left: 20, right: 980 };
    const corner: Box = { left: 930, top: 506, right: 980, bottom: 534 };
    const spot = panelSpot(wide, corner, size, view);
    expect(spot.left + size.width).toBe(992);
    expect(overlaps(spot, { ...size, height: Math.min(size.height, spot.maxHeight) }, corner)).toBe(false);
  });

  test('is never taller than the window leaves room for', () => {
    const wide: Box = { left: 0, top: 0, right: 1000, bottom: 700 };
    const spot = panelSpot(wide, { left: 930, top: 660, right: 980, bottom: 688 }, { width: 280, height: 2000 }, view);
    expect(spot.top).toBeGreaterThanOrEqual(0);
    expect(spot.top + spot.maxHeight).toBeLessThanOrEqual(660);
  });
});
