import { useSession } from '../context';
import { Grounds } from './Grounds';

/** The full explanation of a film's rank: what each rating did to its score, and how similar people rated it. */
export default function Explanation() {
  const explained = useSession((state) => state.explained);
  if (!explained) return null;
  if (explained.problem) return <p className="panel">{explained.problem.message}</p>;
  return explained.explanation && <Grounds explanation={explained.explanation} canTry />;
}
