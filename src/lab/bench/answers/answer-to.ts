import {
  likelyStars,
  type Model,
  nextQuestions,
  recommendForGroup,
  shelves,
  similarMovies,
} from '../../../../workers/engine/index';
import { ANSWERS_SHOWN, type Question } from './question';

/** Answers a question with the engine, in the calling thread. */
export function answerTo(model: Model, question: Question): unknown {
  switch (question.kind) {
    case 'likely stars of 200 films':
      return likelyStars(model, question, question.movieIds);
    case 'similar films':
      return similarMovies(model, question.movieId, ANSWERS_SHOWN);
    case 'next questions':
      return nextQuestions(model, question.answers, ANSWERS_SHOWN);
    case 'a group of five':
      return recommendForGroup(model, question.members, question.options);
    case 'all shelves':
      return shelves(model, question.request);
  }
}
