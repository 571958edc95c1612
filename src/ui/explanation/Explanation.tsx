import { useSession } from '../context';
import { Grounds } from './Grounds';

/** The whole of why a film stands where it stands: what each rating did to its score, and what similar people think of it. */
export default function Explanation() {
  const explained = useSession((state) => state.explained);
  if (!explained) return null;
  if (explained.problem) return <p className="panel">{explained.problem.message}</p>;
  return explained.explanation && <Grounds explanation={explained.explanation} canTry />;
}
