import { useEffect, useMemo, useRef } from 'react';
import type { Recommendation } from '../../contract';
import { moviesToShow, type PlacedMovie, placed, placedPreview } from '../../store';
import { useSession } from '../context';

interface Placed {
  readonly movies: readonly PlacedMovie[];
  readonly more: boolean;
  /** The films are those of a preview. */
  readonly isPreview: boolean;
}

/** The films to render, with their ranks: the real list, or the preview shown in its place. */
export function usePlacedFilms(): Placed {
  const list = useSession((state) => state.list);
  const preview = useSession((state) => state.preview);
  const explained = useSession((state) => (state.preview ? state.explained : null));
  const wanted = useSession((state) => state.wanted);
  const inFocus = useSession((state) => state.inFocus);
  const held = useSession((state) => state.held);
  const starters = useSession((state) => state.starters);
  const before = useRef<readonly Recommendation[]>([]);

  const real = useMemo(
    () => moviesToShow({ list, wanted, inFocus, held, starters }, before.current),
    [list, wanted, inFocus, held, starters],
  );
  useEffect(() => {
    before.current = real.recommendations;
  }, [real]);

  return useMemo(() => {
    const tried = placedPreview(
      { preview, explained, wanted, inFocus, starters },
      real.recommendations,
    );
    return { ...(tried ?? placed(real)), isPreview: tried !== null };
  }, [preview, explained, wanted, inFocus, starters, real]);
}
