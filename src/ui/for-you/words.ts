/** Number of ratings that make a list the visitor's own. */
const ENOUGH = 3;

/** Says how many ratings are missing for a list of the visitor's own. */
export function questionWords(rated: number): string {
  const missing = ENOUGH - rated;
  if (rated === 0) return `Give stars to ${ENOUGH} and the list is yours.`;
  if (missing > 0) return `${missing} more and the list is yours.`;
  return 'The list is yours. Each further rating sharpens it.';
}
