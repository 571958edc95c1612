/** As many ratings make a list the visitor's own. */
const ENOUGH = 3;

/** How far it is to a list of one's own. */
export function questionWords(rated: number): string {
  const missing = ENOUGH - rated;
  if (rated === 0) return `Give stars to ${ENOUGH} and the list is yours.`;
  if (missing > 0) return `${missing} more and the list is yours.`;
  return 'The list is yours. Each further rating sharpens it.';
}
