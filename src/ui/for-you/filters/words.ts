import type { Filters } from '../../../contract';
import { once } from '../../once';
import { listed } from '../../words';
import { stepOf } from './known';

/** What a filter is set to, for its button: "1990–1999"; null where it is not set. */
export function knownWords(skipHead: number): string | null {
  return skipHead > 0 ? stepOf(skipHead).name : null;
}

export function yearsWords({ years }: Filters): string | null {
  const { from = null, to = null } = years ?? {};
  if (from === null && to === null) return null;
  if (from === to) return `${from}`;
  if (from === null) return `up to ${to}`;
  if (to === null) return `from ${from}`;
  return from % 10 === 0 && to === from + 9 ? `${from}s` : `${from}–${to}`;
}

/** "Comedy or Drama, no Horror". */
export function genresWords({ genres }: Filters): string | null {
  const { wanted = [], unwanted = [], match = 'any' } = genres ?? {};
  const joined = match === 'any' ? either().format(wanted) : listed(wanted);
  const without = unwanted.length > 0 ? `no ${either().format(unwanted)}` : '';
  return [joined, without].filter(Boolean).join(', ') || null;
}

export function tagsWords({ tags = [] }: Filters): string | null {
  return tags.length > 0 ? listed(tags) : null;
}

const either = once(() => new Intl.ListFormat('en', { type: 'disjunction' }));
