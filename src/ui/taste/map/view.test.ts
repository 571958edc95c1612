import { describe, expect, it } from 'vitest';
import { enlarged, lookAt, moved, toScreen, WHOLE, zoomed } from './view';

const SIZE = { width: 600, height: 400 };

describe('the view of the map', () => {
  it('shows all of it at first, with room around', () => {
    expect(toScreen(WHOLE, SIZE, { x: 0, y: 0 })).toEqual({ x: 28, y: 28 });
    expect(toScreen(WHOLE, SIZE, { x: 1, y: 1 })).toEqual({ x: 572, y: 372 });
  });

  it('keeps what lies under the pointer there as it is enlarged', () => {
    const film = { x: 0.4, y: 0.6 };
    const at = toScreen(WHOLE, SIZE, film);
    const after = toScreen(zoomed(WHOLE, SIZE, 3, at), SIZE, film);
    expect(after.x).toBeCloseTo(at.x);
    expect(after.y).toBeCloseTo(at.y);
  });

  it('is neither smaller than the whole nor beyond the edge', () => {
    expect(enlarged(WHOLE, 0.1)).toEqual(WHOLE);
    expect(enlarged(WHOLE, 1000).zoom).toBe(24);
    expect(moved(WHOLE, SIZE, 300, -300)).toEqual(WHOLE);
    const near = enlarged(WHOLE, 2);
    expect(moved(near, SIZE, 10_000, 10_000)).toEqual({ x: 0.25, y: 0.25, zoom: 2 });
  });

  it('moves as a hand moves paper', () => {
    const near = enlarged(WHOLE, 4);
    const film = { x: 0.5, y: 0.5 };
    const at = toScreen(moved(near, SIZE, 30, -20), SIZE, film);
    expect(at.x).toBeCloseTo(330);
    expect(at.y).toBeCloseTo(180);
  });

  it('comes near to look at a film, and stays as near as it was', () => {
    expect(lookAt(WHOLE, { x: 0.5, y: 0.3 })).toEqual({ x: 0.5, y: 0.3, zoom: 4 });
    expect(lookAt({ ...WHOLE, zoom: 9 }, { x: 0.5, y: 0.5 }).zoom).toBe(9);
  });
});
