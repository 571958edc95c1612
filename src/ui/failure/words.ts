import type { ModelPart, Problem } from '../../contract';

export interface Said {
  /** What happened and what to do, for a visitor. */
  readonly sentence: string;
  /** The same with the details that the site's owner needs. */
  readonly details: string;
}

const OWNER = 'If that does not help, tell whoever runs this site.';

/** Puts a problem into words for the visitor; the engine's own message becomes the details. */
export function inWords({ code, message, part = 'catalogue' }: Problem): Said {
  return { sentence: sentenceOf(code, part), details: message };
}

function sentenceOf(code: Problem['code'], part: ModelPart): string {
  switch (code) {
    case 'network': {
      const what = part === 'catalogue' ? 'The films' : 'What makes the list your own';
      return `${what} could not be fetched. Check your connection and try again.`;
    }
    case 'pack-too-new':
    case 'pack-too-old':
      return `This page and its films are of different versions. Reload the page. ${OWNER}`;
    case 'pack-manifest':
    case 'pack-html':
    case 'pack-truncated':
    case 'pack-too-long':
    case 'pack-hash':
    case 'pack-gzip':
    case 'pack-magic':
    case 'pack-range':
      return `The films came damaged. Try again. ${OWNER}`;
    case 'worker-dead':
      return 'The recommender stopped twice in this browser. Close other tabs, then try again.';
    case 'not-loaded':
      return 'The films are not here yet. Try again.';
    case 'bad-request':
    case 'cancelled':
    case 'interrupted':
    case 'internal':
      return 'Something went wrong on this page. Try again.';
  }
}
