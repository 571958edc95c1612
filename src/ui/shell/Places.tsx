import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { PATHS } from '../routes';

interface NamedPlace {
  readonly path: string;
  readonly name: string;
  readonly sign: ReactNode;
}

/** The places in the order of the masthead. The icons are 24 by 24, for the bar on narrow screens. */
const PLACES: readonly NamedPlace[] = [
  {
    path: PATHS.forYou,
    name: 'For you',
    sign: (
      <>
        <circle cx="12" cy="12" r="4" />
        <path d="M12 3v3m0 12v3M3 12h3m12 0h3M5.6 5.6l2.1 2.1m8.6 8.6 2.1 2.1m0-12.8-2.1 2.1m-8.6 8.6-2.1 2.1" />
      </>
    ),
  },
  {
    path: PATHS.library,
    name: 'Your films',
    sign: (
      <path d="M4 7h16v3.2a1.8 1.8 0 0 0 0 3.6V17H4v-3.2a1.8 1.8 0 0 0 0-3.6zM14.5 7v2m0 2v2m0 2v2" />
    ),
  },
  {
    path: PATHS.taste,
    name: 'Taste',
    sign: <path d="M4 20V11m5.3 9V5m5.4 15v-7M20 20V8" />,
  },
  {
    path: PATHS.night,
    name: 'Movie night',
    sign: (
      <>
        <circle cx="9" cy="8.5" r="3.25" />
        <path d="M3 19c.4-3.4 2.8-5.3 6-5.3s5.6 1.9 6 5.3M15.5 5.6a3.25 3.25 0 0 1 0 5.8M17.6 14.2c1.9.8 3.1 2.4 3.4 4.8" />
      </>
    ),
  },
  {
    path: PATHS.about,
    name: 'About',
    sign: (
      <>
        <circle cx="12" cy="12" r="8.5" />
        <path d="M12 11v5.5M12 7.6v.2" />
      </>
    ),
  },
];

/** Whether a path is that of a place, or of a part of it. */
function isAt(path: string, place: string): boolean {
  return path === place || (place !== '/' && path.startsWith(`${place}/`));
}

/** Links to all places: a line in the masthead, or a bar at the bottom of narrow screens. */
export function Places() {
  const [path] = useLocation();
  return (
    <nav className="places" aria-label="Places">
      {PLACES.map(({ path: to, name, sign }) => (
        <a
          key={to}
          className="places__link"
          href={`#${to}`}
          aria-current={isAt(path, to) ? 'page' : undefined}
        >
          <svg className="places__sign" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
            {sign}
          </svg>
          {name}
        </a>
      ))}
    </nav>
  );
}
