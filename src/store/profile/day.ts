/** The last moment that a Date can hold, in ms since 1970. */
export const LAST_TIME = 8.64e15;

const DAY = /^\d{4}-\d\d-\d\d$/;

/** The calendar day of a moment in the visitor's time zone, as YYYY-MM-DD. */
export function dayOf(time: number): string {
  const date = new Date(time);
  const two = (n: number) => String(n).padStart(2, '0');
  const year = String(date.getFullYear()).padStart(4, '0');
  return `${year}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** Whether the text is a valid calendar day, as YYYY-MM-DD. */
export function isDay(text: string): boolean {
  if (!DAY.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(text);
}
