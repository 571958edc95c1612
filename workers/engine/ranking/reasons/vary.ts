import type { Reason } from '../../../../src/contract';
import type { TrueReason } from './true-reasons';

/** Of this many movies, seen together … */
const TOGETHER = 10;
/** … at most this many should show the same kind of reason, where others can be shown. */
const MOST_ALIKE = 5;
/** Another reason may replace the strongest one if its contribution is at least this share of the strongest one's. */
const NEARLY = 0.9;

/**
 * Chooses one reason per movie: the one that contributed most. Of each ten movies in turn, at most five show the same kind of reason; the
 * others show another reason if they have one that contributed at least 90 % as much. Where a choice is needed, the reasons with the
 * smallest loss are replaced.
 *
 * @param choices true reasons of each movie of a list, best first, none empty
 */
export function varyReasons(choices: readonly (readonly TrueReason[])[]): Reason[] {
  const reasons: Reason[] = [];
  for (let from = 0; from < choices.length; from += TOGETHER) {
    reasons.push(...varyTogether(choices.slice(from, from + TOGETHER)));
  }
  return reasons;
}

function varyTogether(choices: readonly (readonly TrueReason[])[]): Reason[] {
  const chosen = choices.map(([best]) => best!.reason);
  const alike = (kind: Reason['kind']) => chosen.filter((reason) => reason.kind === kind).length;
  for (;;) {
    const common = chosen.find(({ kind }) => alike(kind) > MOST_ALIKE)?.kind;
    const replacements = choices.flatMap(([best, ...others], place) => {
      if (chosen[place]!.kind !== common) return [];
      const other = others.find(({ reason }) => reason.kind !== common);
      const ratio = other ? other.contribution / best!.contribution : 0;
      return other && ratio >= NEARLY ? [{ place, ratio, reason: other.reason }] : [];
    });
    if (replacements.length === 0) return chosen;
    const { place, reason } = replacements.reduce((a, b) => (b.ratio > a.ratio ? b : a));
    chosen[place] = reason;
  }
}
