import type { Stars } from '../../contract';
import { createProfile } from '../profile/profile';
import { createSession } from '../session/session';
import { createStage, movie } from './stage';

export type Visit = Awaited<ReturnType<typeof visit>>;

/** A page whose visitor has rated these films, showing the list made from them. */
export async function visit(name: string, rated: Readonly<Record<number, Stars>>) {
  const stage = createStage();
  const profile = createProfile({ now: () => 1000, site: name });
  const session = createSession(stage.client, profile, { modelUrl: 'model/', site: name });
  const ratings = Object.entries(rated);
  for (const [movieId, stars] of ratings) profile.rate(movie(Number(movieId)), stars);

  /** Answers the newest request for the real list until the list made from that many ratings is on the page. */
  async function settle(count: number) {
    while (session.store.getState().list?.ratingCount !== count) {
      stage.questions.at(-1)?.answer();
      await new Promise((nextTurn) => setTimeout(nextTurn));
    }
  }

  const started = session.start();
  await settle(ratings.length);
  await started;
  await settle(ratings.length);

  return { stage, profile, session, settle };
}
