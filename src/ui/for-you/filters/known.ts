/** How well known films may be: each step leaves out the best known, which together hold this share of all ratings. */
export const KNOWN = [
  { skipHead: 0, name: 'Everything', words: 'The famous ones too.' },
  {
    skipHead: 0.33,
    name: 'Beyond the famous',
    words: 'Without those that nearly everybody has seen.',
  },
  { skipHead: 0.6, name: 'Lesser known', words: 'Films that some people have seen.' },
  { skipHead: 0.8, name: 'Rarely seen', words: 'Films that few people have seen.' },
] as const;

/** The step that leaves out at most this share. */
export function stepOf(skipHead: number): (typeof KNOWN)[number] {
  return KNOWN.findLast((known) => known.skipHead <= skipHead) ?? KNOWN[0];
}
