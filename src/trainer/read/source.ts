import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import * as v from 'valibot';
import { MAX_NAME, MAX_TERMS, MAX_URL, type ModelSourceInfo } from '../../pack/index';
import { TrainerError } from '../errors';

/** The most characters that each key may have. */
const LONGEST = { name: MAX_NAME, url: MAX_URL, terms: MAX_TERMS, citation: MAX_TERMS };

type Key = keyof typeof LONGEST;

const KEYS = Object.keys(LONGEST) as Key[];

const textFor = (key: Key) => {
  const must: v.ErrorMessage<v.BaseIssue<unknown>> = ({ input }) =>
    `"${key}" must be a text, not ${JSON.stringify(input)}.`;
  return v.optional(
    v.pipe(
      v.string(must),
      v.check((text) => text.trim() !== '', must),
      v.maxLength(
        LONGEST[key],
        ({ requirement, input }) =>
          `"${key}" has ${input.length.toLocaleString('en')} characters; ${requirement.toLocaleString('en')} are the most.`,
      ),
    ),
  );
};

const NO_OBJECT = `it must be an object with the keys ${KEYS.join(', ')}.`;

const SOURCE = v.pipe(
  // valibot accepts an array as an object.
  v.custom<object>((value) => !Array.isArray(value), NO_OBJECT),
  v.strictObject(
    {
      name: textFor('name'),
      url: textFor('url'),
      terms: textFor('terms'),
      citation: textFor('citation'),
    },
    ({ path }) =>
      path === undefined
        ? NO_OBJECT
        : `the key "${String(path.at(-1)?.key)}" is unknown. Known: ${KEYS.join(', ')}.`,
  ),
);

type Source = v.InferOutput<typeof SOURCE>;

/** `source.json` beside the data; empty when there is none. */
function readSource(folder: string): Source {
  const path = join(folder, 'source.json');
  if (!existsSync(path)) return {};
  if (!statSync(path).isFile()) throw new TrainerError(`${path} is not an ordinary file.`);
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new TrainerError(`${path} is not JSON: ${(error as Error).message}`);
  }
  return check(value, path);
}

function check(value: unknown, where: string): Source {
  const { success, output, issues } = v.safeParse(SOURCE, value, { abortEarly: true });
  if (success) return output;
  throw new TrainerError(`${where}: ${issues[0].message}`);
}

/**
 * Where the data comes from, what its owner asks for and how to cite it, for the site's About page. Options take precedence over
 * source.json; anything that neither gives is stated as not given.
 *
 * @throws TrainerError that names the file or the options, the key and what is wrong.
 */
export function describeSource(folder: string, options: Partial<ModelSourceInfo>): ModelSourceInfo {
  const given = { ...readSource(folder), ...check(options, 'The options on the source') };
  return {
    name: given.name ?? basename(resolve(folder)).slice(0, MAX_NAME),
    url: given.url ?? null,
    terms: given.terms ?? 'No terms were given with this data.',
    citation: given.citation ?? null,
  };
}
