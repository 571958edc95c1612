import type { Remote } from 'comlink';
import type { Result, WorkerApi } from '../../../contract';
import { ANSWERS_SHOWN, type Question } from './question';

/** Answers a question through the site's worker. */
export function askSite(site: Remote<WorkerApi>, question: Question): Promise<Result<unknown>> {
  switch (question.kind) {
    case 'likely stars of 200 films':
      return site.likelyStars({ ratings: question.ratings }, question.movieIds);
    case 'similar films':
      return site.similarMovies(question.movieId, ANSWERS_SHOWN);
    case 'next questions':
      return site.nextQuestions(question.answers, ANSWERS_SHOWN);
    case 'a group of five':
      return site.recommendForGroup(question.members, question.options);
    case 'all shelves':
      return site.shelves(question.request);
  }
}
