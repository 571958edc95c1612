import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { freshDevice } from '../testing/fresh-device';
import { movie } from '../testing/stage';
import { type Visit, visit } from '../testing/visit';

let stage: Visit['stage'];
let profile: Visit['profile'];
let session: Visit['session'];
let settle: Visit['settle'];

const state = () => session.store.getState();
const explained = () => state().explained;
/** The stage's score of a film is the number of ratings it was asked with. */
const score = () => explained()?.explanation?.score;

beforeEach(async () => {
  freshDevice();
  ({ stage, profile, session, settle } = await visit('explanations', { 1: 5 }));
});

afterEach(async () => {
  await profile.flush();
  profile.stop();
  vi.unstubAllGlobals();
});

describe('an explanation', () => {
  it('is asked for with all that the list was made from', async () => {
    profile.set('contentWeight', 0.25);
    session.explanations.open(movie(5).movieId);
    expect(stage.explanations[0]).toMatchObject({
      movieId: 5,
      request: { ratings: [{ movieId: 1, stars: 5 }], contentWeight: 0.25 },
    });
    stage.explanations[0]!.answer();
    await vi.waitFor(() => expect(explained()?.explanation?.movie.movieId).toBe(5));
  });

  it('takes the place of the one before; an answer about that one is dropped', async () => {
    session.explanations.open(movie(5).movieId);
    session.explanations.open(movie(6).movieId);
    stage.explanations[0]!.answer();
    stage.explanations[1]!.answer();
    await vi.waitFor(() => expect(explained()?.explanation?.movie.movieId).toBe(6));
    session.explanations.close();
    expect(explained()).toBeNull();
  });

  it('is asked for anew while it is open and the ratings change; the old one stays till then', async () => {
    session.explanations.open(movie(5).movieId);
    stage.explanations[0]!.answer();
    await vi.waitFor(() => expect(score()).toBe(1));
    profile.rate(movie(2), 4);
    profile.rate(movie(3), 4);
    expect(score()).toBe(1);
    stage.explanations[1]!.answer();
    stage.explanations[2]!.answer();
    await vi.waitFor(() => expect(score()).toBe(3));
    session.explanations.close();
    profile.rate(movie(4), 4);
    expect(stage.explanations).toHaveLength(3);
  });

  it('closes when its film is rated, set aside, or no longer in the list', async () => {
    session.explanations.open(movie(5).movieId);
    profile.rate(movie(5), 4);
    expect(explained()).toBeNull();
    session.explanations.open(movie(6).movieId);
    profile.refuse(movie(6));
    expect(explained()).toBeNull();
    session.explanations.open(movie(80).movieId);
    profile.rate(movie(7), 4);
    await settle(3);
    expect(explained()).toBeNull();
  });

  it('says why it failed, and is asked for again when the worker that died is back', async () => {
    session.explanations.open(movie(5).movieId);
    stage.explanations[0]!.fail('internal');
    await vi.waitFor(() => expect(explained()?.problem?.message).toBe('It was internal.'));
    session.explanations.open(movie(6).movieId);
    stage.explanations[1]!.fail('interrupted');
    stage.become('running');
    stage.explanations[2]!.answer();
    await vi.waitFor(() => expect(explained()?.explanation?.movie.movieId).toBe(6));
    expect(explained()?.problem).toBeNull();
  });
});
