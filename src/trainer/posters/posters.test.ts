import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { buildModel } from '../build-model';
import { folderModel } from '../engine/folder-model';
import { dataFolder, temporaryFolder } from '../fixtures';
import { type Progress, silent } from '../progress';

const SIZE = { users: 20_000, movies: 10_000 };

/** A picture of one colour, in the kind that its name says. */
async function paint(folder: string, name: string, background: string, width = 90, height = 120) {
  const file = join(folder, name);
  await sharp({ create: { width, height, channels: 4, background } }).toFile(file);
}

function build(posters: string | null, out = join(temporaryFolder(), 'model'), progress = silent) {
  const options = { data: dataFolder(), out, size: SIZE, ...(posters && { posters }) };
  return buildModel(options, progress);
}

/** What the page is told, in the order of the films: movies 1 and 2 of the data. */
async function postersIn(out: string): Promise<(string | undefined)[]> {
  const { movieAt } = await folderModel(out);
  return [0, 1].map((column) => movieAt(column as never).poster);
}

const names = (folder: string) =>
  existsSync(join(folder, 'posters')) ? readdirSync(join(folder, 'posters')).sort() : null;

it('makes each picture small, of one size and kind, and tells which film has one', async () => {
  const folder = temporaryFolder();
  await paint(folder, '1.PNG', '#f00');
  await paint(folder, '2.avif', '#00f', 700, 500);
  const out = join(temporaryFolder(), 'model');
  const told: string[] = [];
  const progress: Progress = { ...silent, step: (text) => told.push(text) };
  const { posters, notes, parts } = await build(folder, out, progress);

  const files = await postersIn(out);
  expect(files).toEqual([
    expect.stringMatching(/^posters\/1-[0-9a-f]{8}\.webp$/),
    expect.stringMatching(/^posters\/2-[0-9a-f]{8}\.webp$/),
  ]);
  let bytes = 0;
  for (const [i, file] of files.entries()) {
    const picture = readFileSync(join(out, file!));
    bytes += picture.length;
    const { format, width, height } = await sharp(picture).metadata();
    expect([format, width, height]).toEqual(['webp', 300, 450]);
    const { dominant } = await sharp(picture).stats();
    expect(dominant.r > 200).toBe(i === 0);
    expect(dominant.b > 200).toBe(i === 1);
  }
  expect(posters).toEqual({ movies: 2, leftOut: 0, bytes });
  expect(parts.map(({ name }) => name)).toContain('posters');
  expect(notes.join()).not.toContain(folder);
  expect(told).toContain(`Making the pictures of ${folder} small`);
});

it('names every file that becomes no picture, and goes on', async () => {
  const folder = temporaryFolder();
  await paint(folder, '1.jpg', '#0f0');
  await paint(folder, 'whole.jpg', '#0f0', 400, 600);
  const whole = readFileSync(join(folder, 'whole.jpg'));
  writeFileSync(join(folder, '2.jpg'), whole.subarray(0, whole.length / 2));
  await paint(folder, '999.webp', '#0f0');
  writeFileSync(join(folder, '4294967296.png'), '');
  writeFileSync(join(folder, '.DS_Store'), '');
  mkdirSync(join(folder, '3.png'));
  const out = join(temporaryFolder(), 'model');
  const { posters, notes } = await build(folder, out);
  expect(notes.slice(-3)).toEqual([
    `3 files in ${folder} not named MOVIEID.jpg, .png, .webp or .avif, as 2571.jpg: left out. The first: ${folder}/3.png.`,
    `1 picture of movies that the model does not hold: left out. The first: ${folder}/999.webp.`,
    expect.stringMatching(
      `^${folder}/2\\.jpg cannot be read: .*premature end of JPEG.*\\. It is left out\\.$`,
    ),
  ]);
  expect(posters).toMatchObject({ movies: 1, leftOut: 5 });
  expect(await postersIn(out)).toEqual([expect.any(String), undefined]);
  expect(names(out)).toHaveLength(1);
});

it('goes by what a file holds', async () => {
  const folder = temporaryFolder();
  await paint(folder, 'is.png', '#f00');
  copyFileSync(join(folder, 'is.png'), join(folder, '1.jpg'));
  writeFileSync(
    join(folder, '2.png'),
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
  );
  const out = join(temporaryFolder(), 'model');
  const { notes } = await build(folder, out);
  expect(notes.at(-1)).toBe(
    `${folder}/2.png cannot be read: it holds svg, not JPEG, PNG, WebP or AVIF. It is left out.`,
  );
  expect(await postersIn(out)).toEqual([expect.any(String), undefined]);
});

it('names ten files that cannot be read, and counts the others', async () => {
  const rows = Array.from({ length: 12 }, (_, i) => `${i},Film ${i},Drama\n`);
  const ratings = rows.map((_, i) => `7,${i},4,1\n`);
  const data = dataFolder({
    movies: `movieId,title,genres\n${rows.join('')}`,
    ratings: `userId,movieId,rating,timestamp\n${ratings.join('')}`,
  });
  const posters = temporaryFolder();
  for (let id = 0; id < 12; id++) writeFileSync(join(posters, `${id}.jpg`), 'no picture');
  const out = join(temporaryFolder(), 'model');
  const summary = await buildModel({ data, out, size: SIZE, posters }, silent);
  const unread = summary.notes.filter((note) => note.startsWith(posters));
  expect(unread).toHaveLength(10);
  expect(unread[9]).toContain(`${posters}/9.jpg cannot be read: Input file`);
  expect(summary.notes.at(-1)).toBe('2 more pictures cannot be read.');
  expect(summary.posters).toEqual({ movies: 0, leftOut: 12, bytes: 0 });
  expect(summary.parts.map(({ name }) => name)).not.toContain('posters');
  expect(names(out)).toBeNull();
});

it('refuses a folder without pictures and two pictures of one film, and leaves the model as it was', async () => {
  const out = join(temporaryFolder(), 'model');
  await build(null, out);
  const before = readFileSync(join(out, 'manifest.json'), 'utf8');

  const folder = temporaryFolder();
  await expect(build(join(folder, 'none'), out)).rejects.toThrow(
    `${folder}/none is no folder. Name the folder of the pictures with --posters.`,
  );
  writeFileSync(join(folder, 'Heat.jpg'), '');
  await expect(build(join(folder, 'Heat.jpg'), out)).rejects.toThrow('is no folder.');
  await expect(build(folder, out)).rejects.toThrow(
    `${folder} holds no picture named MOVIEID.jpg, .png, .webp or .avif, as 2571.jpg.`,
  );
  await paint(folder, '2.jpg', '#f00');
  await paint(folder, '02.webp', '#f00');
  await expect(build(folder, out)).rejects.toThrow(
    `${folder}/02.webp and ${folder}/2.jpg are both pictures of movie 2. Keep one of them.`,
  );
  expect(readFileSync(join(out, 'manifest.json'), 'utf8')).toBe(before);
});

it('replaces the pictures of the model before, and removes them where there are none', async () => {
  const folder = temporaryFolder();
  await paint(folder, '1.png', '#f00');
  await paint(folder, '2.png', '#f00');
  const out = join(temporaryFolder(), 'model');
  await build(folder, out);
  const [first, second] = names(out)!;

  await paint(folder, '1.png', '#00f');
  await build(folder, out);
  expect(names(out)).toEqual([expect.not.stringMatching(first!), second]);
  expect(await postersIn(out)).toEqual(names(out)!.map((name) => `posters/${name}`));

  await build(null, out);
  expect(names(out)).toBeNull();
  expect(await postersIn(out)).toEqual([undefined, undefined]);
});
