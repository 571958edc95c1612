import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../trainer/fixtures';
import { answerProfiles } from './batch';
import type { Profile } from './parse-profile';

const good = '{"id": "a", "ratings": [{"movieId": 1, "rating": 4.5}, {"movieId": 2, "rating": 1}]}';

async function run(input: string) {
  const folder = temporaryFolder();
  const profiles = join(folder, 'p.jsonl');
  const out = join(folder, 'deep', 'out.jsonl');
  writeFileSync(profiles, input);
  const seen: Profile[] = [];
  const failure = await answerProfiles(profiles, out, (profile) => {
    seen.push(profile);
    return { id: profile.id, count: profile.ratings.length };
  }).then(
    () => null,
    (error: Error) => error.message.replaceAll(profiles, 'p.jsonl'),
  );
  const output = existsSync(out) ? readFileSync(out, 'utf8') : null;
  return { seen, failure, output, left: readdirSync(join(folder, 'deep')) };
}

describe('answerProfiles', () => {
  it('answers line by line in order', async () => {
    const { seen, output, failure, left } = await run(
      `\uFEFF${good}\r\n\n  \n{"id": "b", "ratings": []}`,
    );
    expect(failure).toBeNull();
    expect(seen).toEqual([
      {
        id: 'a',
        ratings: [
          { movieId: 1, stars: 4.5 },
          { movieId: 2, stars: 1 },
        ],
      },
      { id: 'b', ratings: [] },
    ]);
    expect(output).toBe('{"id":"a","count":2}\n{"id":"b","count":0}\n');
    expect(left).toEqual(['out.jsonl']);
  });

  it('writes many lines whole, without a warning', async () => {
    const warnings: Error[] = [];
    const listen = (warning: Error) => warnings.push(warning);
    process.on('warning', listen);
    const { output } = await run(`${good}\n`.repeat(50_000));
    process.off('warning', listen);
    expect(output).toBe('{"id":"a","count":2}\n'.repeat(50_000));
    expect(warnings).toEqual([]);
  });

  it.each([
    ['{"id": ', 'p.jsonl, line 2: not JSON: '],
    ['[]', 'p.jsonl, line 2: [] is not an object with "id" and "ratings".'],
    ['{"ratings": []}', 'p.jsonl, line 2: "id" must be a text, not nothing.'],
    ['{"id": 7, "ratings": []}', 'p.jsonl, line 2: "id" must be a text, not 7.'],
    ['{"id": "b"}', 'p.jsonl, line 2: "ratings" must be a list, not nothing.'],
    [
      '{"id": "b", "ratings": [3]}',
      'p.jsonl, line 2, ratings[0]: 3 is not an object with "movieId" and "rating".',
    ],
    [
      '{"id": "b", "ratings": [{"movieId": 1.5, "rating": 3}]}',
      'p.jsonl, line 2, ratings[0]: "movieId" must be a whole number from 0 to 4294967295, not 1.5.',
    ],
    [
      '{"id": "b", "ratings": [{"movieId": 1, "rating": 3}, {"movieId": 2, "rating": "5"}]}',
      'p.jsonl, line 2, ratings[1]: "rating" must be one of 0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5, not "5".',
    ],
    [
      '{"id": "b", "ratings": [{"movieId": 1, "rating": 3}, {"movieId": 1, "rating": 3}]}',
      'p.jsonl, line 2, ratings[1]: movie 1 is rated twice in this profile.',
    ],
  ])('refuses %s', async (line, sentence) => {
    const { failure, output, left, seen } = await run(`${good}\n${line}\n${good}\n`);
    expect(failure).toContain(sentence);
    expect(seen).toHaveLength(1);
    expect(output).toBeNull();
    expect(left).toEqual([]);
  });

  it('names ten bad lines and counts the rest', async () => {
    const { failure } = await run('x\n'.repeat(14));
    const lines = failure?.split('\n') ?? [];
    expect(lines).toHaveLength(11);
    expect(lines[9]).toContain('p.jsonl, line 10: not JSON');
    expect(lines[10]).toBe('… and 4 more lines.');
  });

  it('escapes control characters in answers, which stay the same text', async () => {
    const { output } = await run('{"id": "\\u009b2J \\u202e\\n", "ratings": []}\n');
    expect(output).toBe('{"id":"\\u009b2J \\u202e\\n","count":0}\n');
  });

  it('names a missing file', async () => {
    const missing = join(temporaryFolder(), 'none.jsonl');
    await expect(answerProfiles(missing, undefined, (profile) => profile)).rejects.toThrow(
      `There is no file ${missing}.`,
    );
  });
});
