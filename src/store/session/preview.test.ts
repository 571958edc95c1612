import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { starsOf } from '../profile/library';
import { freshDevice } from '../testing/fresh-device';
import { movie } from '../testing/stage';
import { type Visit, visit } from '../testing/visit';

let stage: Visit['stage'];
let profile: Visit['profile'];
let session: Visit['session'];
let settle: Visit['settle'];

const state = () => session.store.getState();
const previewed = () => state().preview?.list?.recommendations[0]?.movie.movieId;
const first = () => state().list?.recommendations[0]?.movie.movieId;
const stars = (movieId: number) =>
  starsOf(profile.store.getState().library, movie(movieId).movieId);

beforeEach(async () => {
  freshDevice();
  ({ stage, profile, session, settle } = await visit('preview', { 1: 5, 2: 3 }));
});

afterEach(async () => {
  await profile.flush();
  profile.stop();
  vi.unstubAllGlobals();
});

describe('a preview', () => {
  it('asks for the list without the rating, and leaves the real list where it is', async () => {
    session.preview.glance(movie(1));
    expect(state().preview).toMatchObject({ pinned: false, list: null });
    expect(stage.previews[0]!.request.ratings).toEqual([{ movieId: 2, stars: 3 }]);
    stage.previews[0]!.answer();
    await vi.waitFor(() => expect(previewed()).toBe(1));
    expect(first()).toBe(3);
    expect(stars(1)).toBe(5);
  });

  it('ends when the visitor looks away; an answer that comes after that is dropped', async () => {
    session.preview.glance(movie(1));
    session.preview.lookAway();
    expect(state().preview).toBeNull();
    stage.previews[0]!.answer();
    session.preview.glance(movie(2));
    stage.previews[1]!.answer();
    await vi.waitFor(() => expect(previewed()).toBe(2));
  });

  it('shows no film’s list under the name of another', async () => {
    session.preview.glance(movie(1));
    stage.previews[0]!.answer();
    await vi.waitFor(() => expect(previewed()).toBe(1));
    session.preview.glance(movie(2));
    expect(state().preview).toMatchObject({ movie: { movieId: 2 }, list: null });
  });

  it('that is pinned stays, whatever the pointer does, until the rating is kept', async () => {
    session.preview.glance(movie(1));
    stage.previews[0]!.answer();
    await vi.waitFor(() => expect(previewed()).toBe(1));
    session.preview.pin(movie(1));
    session.preview.glance(movie(2));
    session.preview.lookAway();
    expect(state().preview).toMatchObject({ pinned: true, movie: { movieId: 1 } });
    expect(previewed()).toBe(1);
    expect(stage.previews).toHaveLength(1);
    session.preview.keep();
    expect(state().preview).toBeNull();
    expect(stars(1)).toBe(5);
    expect(first()).toBe(3);
  });

  it('that is confirmed takes the rating away, is the list from then on, and can be undone', async () => {
    session.preview.pin(movie(1));
    stage.previews[0]!.answer();
    await vi.waitFor(() => expect(previewed()).toBe(1));
    session.preview.remove();
    expect(stars(1)).toBeNull();
    expect(state().preview).toBeNull();
    expect(state().list).toMatchObject({ ratingCount: 1 });
    expect(first()).toBe(1);
    profile.undo();
    expect(stars(1)).toBe(5);
    await settle(2);
    expect(first()).toBe(3);
  });

  it('that comes true by removing more than its rating is no list to go on with', async () => {
    session.preview.pin(movie(1));
    stage.previews[0]!.answer();
    await vi.waitFor(() => expect(previewed()).toBe(1));
    profile.clear();
    expect(state().preview).toBeNull();
    expect(state().list).toMatchObject({ ratingCount: 2 });
  });

  it('is asked for anew when another rating or a setting changes, and when more films are wanted', async () => {
    session.preview.pin(movie(1));
    profile.rate(movie(4), 4);
    expect(stage.previews[1]!.request.ratings.map(({ movieId }) => movieId)).toEqual([4, 2]);
    profile.set('contentWeight', 0.5);
    expect(stage.previews[2]!.request.contentWeight).toBe(0.5);
    void session.showMore();
    expect(stage.previews[3]!.request.topN).toBeGreaterThan(stage.previews[2]!.request.topN);
    stage.previews[1]!.answer();
    stage.previews[3]!.answer();
    await vi.waitFor(() => expect(state().preview?.list?.ratingCount).toBe(2));
    expect(state().preview?.list?.recommendations.length).toBe(stage.previews[3]!.request.topN);
  });

  it('that fails gives way to the real list, with the reason', async () => {
    session.preview.pin(movie(1));
    stage.previews[0]!.fail('internal');
    await vi.waitFor(() => expect(state().preview).toBeNull());
    expect(state().listProblem?.message).toBe('It was internal.');
  });

  it('is asked for again when the worker that died is back', async () => {
    session.preview.pin(movie(1));
    stage.become('restarting');
    stage.previews[0]!.fail('interrupted');
    stage.become('running');
    stage.previews[1]!.answer();
    await vi.waitFor(() => expect(previewed()).toBe(1));
    expect(state().listProblem).toBeNull();
  });
});
