import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Shelf } from '../../contract';
import { freshDevice } from '../testing/fresh-device';
import { movie, recommended } from '../testing/stage';
import { type Visit, visit } from '../testing/visit';

let stage: Visit['stage'];
let profile: Visit['profile'];
let session: Visit['session'];

const shelf: Shelf = { theme: { kind: 'lesser-known' }, picks: recommended(7, 8, 9, 10) };
const state = () => session.shelves.store.getState();

beforeEach(async () => {
  freshDevice();
  ({ stage, profile, session } = await visit('shelves', { 1: 5 }));
});
afterEach(async () => {
  await profile.flush();
  profile.stop();
  vi.unstubAllGlobals();
});

describe('shelves', () => {
  it('are asked for while a place shows them, and anew when the ratings change', async () => {
    const asked = vi.fn(async () => ({ ok: true, value: [shelf] }) as const);
    stage.client.shelves = asked;
    profile.rate(movie(2), 4);
    expect(asked).not.toHaveBeenCalled();

    const end = session.shelves.follow();
    await vi.waitFor(() => expect(state().shelves).toEqual([shelf]));
    profile.rate(movie(3), 4);
    expect(asked).toHaveBeenCalledTimes(2);
    expect(asked).toHaveBeenLastCalledWith(
      expect.objectContaining({ ratings: expect.arrayContaining([{ movieId: 3, stars: 4 }]) }),
    );
    end();
    profile.rate(movie(4), 4);
    expect(asked).toHaveBeenCalledTimes(2);
  });

  it('stay when the next ones fail, and say why', async () => {
    stage.client.shelves = async () => ({ ok: true, value: [shelf] });
    session.shelves.follow();
    await vi.waitFor(() => expect(state().shelves).toEqual([shelf]));
    const problem = { code: 'internal' as const, message: 'It broke.' };
    stage.client.shelves = async () => ({ ok: false, problem });
    profile.rate(movie(2), 4);
    await vi.waitFor(() => expect(state()).toEqual({ shelves: [shelf], problem }));
  });
});
