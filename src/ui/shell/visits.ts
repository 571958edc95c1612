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
 * Remembers scroll and focus for each entry of the tab's history, because the browser restores them before the place is rendered. Call
 * once, before anything reacts to the address.
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

/** The remembered state of the current history entry, if it was visited before; null on a first arrival. */
export function earlierVisit(): Visit | null {
  return isReturn ? (visits[current] ?? null) : null;
}

/** Whether the page still shows the first place it was opened at. */
export function isFirstPlace(): boolean {
  return isOpening;
}

function enter(): void {
  const known: unknown = history.state?.visit;
  // Read only when needed, because the first access to the browser's storage takes milliseconds.
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

/** Records only the focus: scrolling is recorded as it happens, and the position may have been reset by now. */
function note(): void {
  const visit = visits[current];
  if (visit) visit.focus = describe(document.activeElement);
}

/** A selector that finds the element again when its place is rendered again. */
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
