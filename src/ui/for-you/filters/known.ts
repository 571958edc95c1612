/** How well known films may be: each leaves out the best known, which together hold this share of all ratings. */
export const KNOWN = [
  { skipHead: 0, name: 'Everything', words: 'the famous ones too' },
  { skipHead: 0.33, name: 'Beyond the famous', words: 'without those that everybody names' },
  { skipHead: 0.6, name: 'Lesser known', words: 'films that a few have seen' },
  { skipHead: 0.8, name: 'Rarely seen', words: 'films that hardly anybody has seen' },
] as const;

/** The name of the step that leaves out this share. */
export function knownName(skipHead: number): string {
  const step = KNOWN.findLast((known) => known.skipHead <= skipHead) ?? KNOWN[0];
  return step.name;
}
