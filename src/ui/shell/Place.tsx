import { type ReactNode, useEffect, useRef } from 'react';
import { useArrival } from './use-arrival';

const SITE = 'Matinee';

interface PlaceProps {
  /** The heading, and the first words of the document's title. */
  readonly title: string;
  /** The document's title, if the heading alone says too little. */
  readonly documentTitle?: string;
  /** Shown in the line of the heading. */
  readonly aside?: ReactNode;
  /** False if the place renders its own heading, with the id "place-title". */
  readonly heading?: boolean;
  readonly children: ReactNode;
}

/** The frame of a place: its title, and its scroll position and focus on arrival. */
export function Place({ title, documentTitle, aside, heading = true, children }: PlaceProps) {
  const frame = useRef<HTMLDivElement>(null);
  useArrival(frame);
  useEffect(() => {
    document.title = `${documentTitle ?? title} · ${SITE}`;
  }, [title, documentTitle]);

  return (
    <div className="place" ref={frame}>
      {heading && (
        <header className="place__head">
          <h1 id="place-title" className="place__title" tabIndex={-1}>
            {title}
          </h1>
          {aside}
        </header>
      )}
      {children}
    </div>
  );
}
