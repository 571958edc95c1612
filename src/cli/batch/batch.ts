import { TrainerError } from '../../trainer/errors';
import { printable } from '../../trainer/printable';
import { SHOWN } from '../../trainer/read/problems';
import { openOutput } from './output';
import type { Profile } from './parse-profile';
import { readProfiles } from './profiles';

/**
 * Answers each profile of a JSONL file with one line of JSON, in file order, one profile in memory at a time. Control
 * characters are escaped, those that JSON would let stand too, as the answers may go to a terminal.
 * From the first bad line on nothing more is answered, but the rest is still read, to name every bad line.
 *
 * @throws TrainerError that names the bad lines; a file `out` is then not written.
 */
export async function answerProfiles(
  profiles: string,
  out: string | undefined,
  answer: (profile: Profile) => object,
): Promise<void> {
  const output = openOutput(out);
  const shown: string[] = [];
  let bad = 0;
  try {
    for await (const entry of readProfiles(profiles)) {
      if ('problem' in entry) {
        if (bad++ < SHOWN) shown.push(entry.problem);
      } else if (bad === 0) await output.write(printable(JSON.stringify(answer(entry))));
    }
    if (bad > SHOWN) shown.push(`… and ${bad - SHOWN} more lines.`);
    if (bad > 0) throw new TrainerError(shown.join('\n'));
    await output.keep();
  } catch (error) {
    await output.discard();
    throw error;
  }
}
