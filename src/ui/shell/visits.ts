/** Where the visitor was in a place: how far down, and what held the focus. */
interface Visit {
  scroll: number;
  focus: string | null;
}

const KEPT = 'matinee-visits';

let visits: Record<string, Visit> = {};
let current = '';
let isReturn = false;
let isOpening = true;

/**
 * Remembers scroll and focus for each entry of the tab's history, because the browser's own memory looks for a place
 * that is not drawn yet. Call once, before anything follows the address.
 */
export function rememberVisits(): void {
  history.scrollRestoration = 'manual';
  enter();
  addEventListener('hashchange', () => {
    note();
    enter();
    isOpening = false;
  });
  addEventListener('scroll', () => {
    const visit = visits[current];
    if (visit) visit.scroll = scrollY;
  });
  addEventListener('pagehide', () => {
    note();
    keep();
  });
}

/** What is known of the entry the tab shows now, when it was left before; null on a first arrival. */
export function earlierVisit(): Visit | null {
  return isReturn ? (visits[current] ?? null) : null;
}

/** Whether the page shows the place that it was opened at, and has shown no other since. */
export function isFirstPlace(): boolean {
  return isOpening;
}

function enter(): void {
  const known: unknown = history.state?.visit;
  // Read when needed: the first look into the browser's storage takes milliseconds.
  if (typeof known === 'string' && !(known in visits)) visits = { ...read(), ...visits };
  isReturn = typeof known === 'string' && known in visits;
  if (isReturn) {
    current = known as string;
    return;
  }
  current = crypto.randomUUID?.() ?? String(Math.random());
  visits[current] = { scroll: 0, focus: null };
  history.replaceState({ ...history.state, visit: current }, '');
}

/** Only the focus: scrolling is noted as it happens, and may have been cut short by now. */
function note(): void {
  const visit = visits[current];
  if (visit) visit.focus = describe(document.activeElement);
}

/** A selector that finds the element again when its place is drawn anew. */
function describe(element: Element | null): string | null {
  if (!element?.closest('main')) return null;
  if (element.id && !/[:«»_]/.test(element.id)) return `#${CSS.escape(element.id)}`;
  for (const name of ['href', 'aria-label']) {
    const value = element.getAttribute(name);
    if (value) return `${element.localName}[${name}="${CSS.escape(value)}"]`;
  }
  return null;
}

function read(): Record<string, Visit> {
  try {
    return JSON.parse(sessionStorage.getItem(KEPT) ?? '{}');
  } catch {
    return {};
  }
}

function keep(): void {
  try {
    sessionStorage.setItem(KEPT, JSON.stringify({ ...read(), ...visits }));
  } catch {}
}
