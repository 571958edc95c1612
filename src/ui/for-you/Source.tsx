import { useSession } from '../context';
import { count } from '../words';

/** What the list was made from. */
export function Source() {
  const ratingCount = useSession((state) => state.list?.ratingCount ?? null);
  const info = useSession((state) => (state.model.phase === 'ready' ? state.model.info : null));
  const isPreview = useSession((state) => state.preview?.list != null);
  return <p className="for-you__source soft">{sentence()}</p>;

  function sentence(): string {
    if (ratingCount === null || !info) return 'The list follows as soon as the films are here.';
    if (isPreview) return 'A preview, without one of your ratings.';
    if (ratingCount === 0) {
      return 'Films that nearly everybody likes, until you have rated some.';
    }
    const yours = count(ratingCount, 'rating');
    if (info.parts.includes('ratings')) {
      return `From your ${yours} and those of ${count(info.users, 'person', 'people')}.`;
    }
    if (info.parts.includes('weights')) return `From your ${yours} and films that go together.`;
    return `Films that nearly everybody likes: what your ${yours} would need is not here yet.`;
  }
}
