import { type ListSource, listSource } from '../../store';
import { useLoading, useSession } from '../context';
import { collectionWords, count } from '../words';

/** Says what the list was made from. */
export function Source() {
  const model = useSession((state) => state.model);
  const list = useSession((state) => state.list);
  const listProblem = useSession((state) => state.listProblem);
  const arriving = useLoading((state) => state.arriving);
  const problem = useLoading((state) => state.problem);
  const isPreview = useSession((state) => state.preview?.list != null);
  const source = listSource({ model, list, listProblem }, { arriving, problem });
  const films = model.phase === 'ready' ? collectionWords(model.info) : 'all films';
  const words = isPreview ? 'A preview, without one of your ratings.' : sentence(source, films);
  return <p className="for-you__source soft">{words}</p>;
}

/** @param films the size of the collection in words */
function sentence(source: ListSource, films: string): string {
  if (source.kind === 'waiting') return 'The list follows as soon as the films are here.';
  if (source.kind === 'failed')
    return 'There is no list yet, because something could not be loaded.';
  if (source.kind === 'everybody') {
    return `Widely liked, out of ${films}.`;
  }
  const since = source.since === null ? '' : ` since ${source.since}`;
  const yours = count(source.ratings, 'rating') + since;
  if (source.people !== null) {
    return `From your ${yours} and those of ${count(source.people, 'person', 'people')}.`;
  }
  if (source.isPersonal) return `From your ${yours} and films that go together.`;
  return `Films that nearly everybody likes: what your ${yours} would need is not here yet.`;
}
