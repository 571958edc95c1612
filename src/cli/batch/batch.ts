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
  await writeAnswers(out, async (write) => {
    for await (const profile of goodProfiles(profiles)) await write(answer(profile));
  });
}

/**
 * Answers all profiles of a JSONL file together with one line of JSON.
 *
 * @throws TrainerError that names the bad lines; a file `out` is then not written.
 */
export async function answerTogether(
  profiles: string,
  out: string | undefined,
  answer: (profiles: readonly Profile[]) => object,
): Promise<void> {
  await writeAnswers(out, async (write) => {
    const all: Profile[] = [];
    for await (const profile of goodProfiles(profiles)) all.push(profile);
    await write(answer(all));
  });
}

/** @throws TrainerError, after the profiles before the first bad line, that names ten bad lines and counts the rest */
async function* goodProfiles(path: string): AsyncGenerator<Profile> {
  const shown: string[] = [];
  let bad = 0;
  for await (const entry of readProfiles(path)) {
    if ('problem' in entry) {
      if (bad++ < SHOWN) shown.push(entry.problem);
    } else if (bad === 0) yield entry;
  }
  if (bad > SHOWN) shown.push(`… and ${bad - SHOWN} more lines.`);
  if (bad > 0) throw new TrainerError(shown.join('\n'));
}

async function writeAnswers(
  out: string | undefined,
  answerAll: (write: (answer: object) => Promise<void>) => Promise<void>,
): Promise<void> {
  const output = openOutput(out);
  try {
    await answerAll((answer) => output.write(printable(JSON.stringify(answer))));
    await output.keep();
  } catch (error) {
    await output.discard();
    throw error;
  }
}
