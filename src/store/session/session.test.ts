import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { importAll } from '../profile/imported';
import { createProfile, type Profile } from '../profile/profile';
import { freshDevice } from '../testing/fresh-device';
import { localStorageOf } from '../testing/local-storage';
import { createStage, INFO, movie, type Stage } from '../testing/stage';
import { createSession, type Session } from './session';
import { PAGE_SIZE, STARTER_SLOTS } from './state';

let stage: Stage;
let profile: Profile;
let session: Session;

const state = () => session.store.getState();
const firstMovie = () => state().list?.recommendations[0]?.movie.movieId;
const starters = () => state().starters.map((starter) => starter?.movieId);
const asked = (n: number) => vi.waitFor(() => expect(stage.questions).toHaveLength(n));

/** Starts the session and answers its first question. */
async function open() {
  const started = session.start();
  await vi.waitFor(() => expect(stage.questions.length).toBeGreaterThan(0));
  for (const question of stage.questions) question.answer();
  await started;
  await vi.waitFor(() => expect(state().list).not.toBeNull());
  stage.questions.length = 0;
}

beforeEach(() => {
  freshDevice();
  vi.stubGlobal('localStorage', localStorageOf());
  stage = createStage();
  profile = createProfile({ now: () => 1000, site: 'session' });
  session = createSession(stage.client, profile, { modelUrl: 'model/', site: 'session' });
});

afterEach(async () => {
  await profile.flush();
  profile.stop();
  vi.unstubAllGlobals();
});

describe('loading', () => {
  it('tells bytes, then the model, and asks for the films that everybody likes', async () => {
    const seen: unknown[] = [];
    session.store.subscribe(({ model }) => seen.push(model));
    await open();
    expect(seen).toContainEqual({
      phase: 'loading',
      progress: { receivedBytes: 500, totalBytes: 1000 },
    });
    expect(state().model).toEqual({ phase: 'ready', info: INFO });
    expect(state().list).toMatchObject({ ratingCount: 0 });
  });

  it('fails with the sentence it was given, keeps what is rated meanwhile, and tries again', async () => {
    const problem = { code: 'pack-hash' as const, message: 'The file is damaged.' };
    stage.loads.push({ ok: false, problem });
    await session.start();
    expect(state().model).toEqual({ phase: 'failed', problem });
    profile.rate(movie(3), 4);
    const retried = session.retry();
    await asked(1);
    expect(stage.questions[0]!.request.ratings).toEqual([{ movieId: 3, stars: 4 }]);
    stage.questions[0]!.answer();
    await retried;
    expect(state().model.phase).toBe('ready');
  });
});

describe('the list', () => {
  it('stays until the next answer, and never goes back to an older one', async () => {
    await open();
    profile.rate(movie(1), 5);
    profile.rate(movie(2), 5);
    await asked(2);
    expect(firstMovie()).toBe(1);
    const [older, newer] = stage.questions;
    newer!.answer();
    await vi.waitFor(() => expect(firstMovie()).toBe(3));
    older!.answer();
    profile.refuse(movie(3));
    await asked(3);
    expect(firstMovie()).toBe(3);
    expect(stage.questions[2]!.request.notInterested).toEqual([3]);
  });

  it('asks with the settings that were chosen, and without those left to the model', async () => {
    await open();
    profile.set('contentWeight', 0.8);
    profile.set('contentWeight', null);
    await asked(2);
    expect(stage.questions[0]!.request.contentWeight).toBe(0.8);
    expect(stage.questions[1]!.request).not.toHaveProperty('contentWeight');
  });

  it('asks within the filters that are set, from the first page on', async () => {
    await open();
    const more = session.showMore();
    await asked(1);
    stage.questions[0]!.answer();
    await more;
    session.filters.set({ years: { from: 1990, to: null } });
    await asked(2);
    expect(stage.questions[1]!.request).toMatchObject({
      filters: { skipHead: 0, years: { from: 1990, to: null } },
    });
    expect(state().wanted).toBe(PAGE_SIZE);
    for (const i of [1, 2, 3]) profile.rate(movie(i), 4);
    await asked(5);
    expect(stage.questions[4]!.request.filters?.skipHead).toBe(0.33);
  });

  it('leaves out what was seen, saved, refused or chosen to be rated, and ratings before the chosen year', async () => {
    await open();
    const old = { ...movie(1), status: 'rated', stars: 5, ratedAt: '2001-02-03' } as const;
    const undated = { ...movie(2), status: 'rated', stars: 4, ratedAt: null } as const;
    importAll(profile.writer, [old, undated]);
    profile.markSeen(movie(3));
    profile.save(movie(4));
    profile.refuse(movie(5));
    profile.addToRate(movie(6));
    profile.set('recentFrom', 2015);
    const { request } = stage.questions.at(-1) ?? {};
    expect(request).toMatchObject({
      ratings: [{ movieId: 2, stars: 4 }],
      saved: [4],
      notInterested: [5],
    });
    expect([...(request?.seen ?? [])].sort()).toEqual([1, 3, 6]);
    stage.questions.at(-1)?.answer();
    await vi.waitFor(() => expect(state().list).toMatchObject({ ratingCount: 1, since: 2015 }));
  });

  it('grows by a page, to the last film', async () => {
    await open();
    for (let page = 2; page <= 4; page++) {
      const more = session.showMore();
      await asked(page - 1);
      stage.questions[page - 2]!.answer();
      await more;
      expect(state().wanted).toBe(page * PAGE_SIZE);
    }
    expect(state().list?.recommendations.length).toBeGreaterThan(state().wanted);
    const last = session.showMore();
    await asked(4);
    stage.questions[3]!.answer();
    await last;
    expect(state().list?.recommendations).toHaveLength(90);
  });

  it('is kept when a request fails, with the reason; trying again mends it', async () => {
    await open();
    profile.rate(movie(1), 5);
    await asked(1);
    stage.questions[0]!.fail('internal');
    await vi.waitFor(() => expect(state().listProblem?.message).toBe('It was internal.'));
    expect(firstMovie()).toBe(1);
    const retried = session.retry();
    await asked(2);
    stage.questions[1]!.answer();
    await retried;
    expect(state().listProblem).toBeNull();
    expect(firstMovie()).toBe(2);
  });

  it('is asked for again, without a word, when the worker that died is back', async () => {
    await open();
    profile.rate(movie(1), 5);
    await asked(1);
    stage.become('restarting');
    stage.questions[0]!.fail('interrupted');
    stage.become('running');
    await asked(2);
    stage.questions[1]!.answer();
    await vi.waitFor(() => expect(firstMovie()).toBe(2));
    expect(state().listProblem).toBeNull();
  });

  it('is had by loading anew when the worker is dead', async () => {
    await open();
    stage.become('dead');
    const retried = session.retry();
    await asked(1);
    stage.questions[0]!.answer();
    await retried;
    expect(state().model.phase).toBe('ready');
  });
});

describe('the film chosen by search', () => {
  it('waits for its stars, keeps the focus with them, and goes when they are taken away anywhere', async () => {
    await open();
    session.focus(movie(7));
    session.rate(movie(8), 3, false);
    expect(state().inFocus?.movieId).toBe(7);
    session.rate(movie(7), 3, false);
    expect(state().inFocus?.movieId).toBe(7);
    profile.unrate(movie(7));
    expect(state().inFocus).toBeNull();
  });
});

describe('films to start from', () => {
  it('follow from the answers as soon as there are any, and from the starters where the engine cannot say', async () => {
    await open();
    const next = vi
      .spyOn(stage.client, 'nextQuestions')
      .mockResolvedValue({ ok: true, value: [movie(3), movie(40), movie(41)] });
    profile.rate(movie(2), 5);
    await vi.waitFor(() => expect(starters()).toEqual([1, 40, 3, 4]));
    expect(next.mock.lastCall?.[0]).toEqual({
      ratings: [{ movieId: 2, stars: 5 }],
      seen: [],
      notSeen: [],
    });
    profile.markSeen(movie(1));
    await vi.waitFor(() => expect(starters()).toEqual([41, 40, 3, 4]));
    expect(next.mock.lastCall?.[0].seen).toEqual([1]);
    await session.skipStarter(movie(4).movieId);
    expect(starters()).toEqual([41, 40, 3, 5]);
    expect(next.mock.lastCall?.[0].notSeen).toEqual([4]);
  });

  it('give their place to the next when rated; the others keep theirs', async () => {
    await open();
    expect(starters()).toEqual([1, 2, 3, 4]);
    session.rate(movie(2), 4, false);
    await vi.waitFor(() => expect(starters()).toEqual([1, 5, 3, 4]));
  });

  it('keep a film that is rated by keys until the focus leaves it', async () => {
    await open();
    session.rate(movie(2), 0.5, true);
    session.rate(movie(2), 1, true);
    expect(starters()).toEqual([1, 2, 3, 4]);
    session.release();
    await vi.waitFor(() => expect(starters()).toEqual([1, 5, 3, 4]));
  });

  it('come round again after the last, without those that were rated', async () => {
    await open();
    session.rate(movie(1), 5, false);
    await vi.waitFor(() => expect(starters()).not.toContain(1));
    const seen = new Set<number | undefined>();
    for (let turn = 0; turn < 2 * (90 / STARTER_SLOTS); turn++) {
      await session.moreStarters();
      expect(new Set(starters()).size).toBe(STARTER_SLOTS);
      for (const movieId of starters()) seen.add(movieId);
    }
    expect(seen.has(1)).toBe(false);
    expect(seen.has(undefined)).toBe(false);
    expect(seen.size).toBe(89);
  });
});
