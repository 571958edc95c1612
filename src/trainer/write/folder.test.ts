import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { TrainerError } from '../errors';
import { temporaryFolder } from '../fixtures';
import { replaceModel } from './folder';

const bytes = (text: string) => new TextEncoder().encode(text);
const files = (mark: string) =>
  new Map([
    [`catalogue.${mark.repeat(12)}.mtn`, bytes(`catalogue ${mark}`)],
    ['manifest.json', bytes(`manifest ${mark}`)],
    [`ratings.${mark.repeat(12)}.mtn`, bytes(`ratings ${mark}`)],
  ]);

function contents(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  );
}

const model = (mark: string) =>
  Object.fromEntries(
    [...files(mark)].map(([name, data]) => [name, new TextDecoder().decode(data)]),
  );

describe('replaceModel', () => {
  it('makes the folder, and leaves nothing beside it', () => {
    const parent = temporaryFolder();
    replaceModel(join(parent, 'public', 'model'), files('a'));
    expect(contents(join(parent, 'public', 'model'))).toEqual(model('a'));
    expect(readdirSync(join(parent, 'public'))).toEqual(['model']);
  });

  it('removes the parts of the model before, and no other file', () => {
    const folder = join(temporaryFolder(), 'model');
    replaceModel(folder, files('a'));
    writeFileSync(join(folder, 'notes.txt'), 'mine');
    writeFileSync(join(folder, 'part.mtn'), 'mine too');
    replaceModel(folder, files('b'));
    expect(contents(folder)).toEqual({
      ...model('b'),
      'notes.txt': 'mine',
      'part.mtn': 'mine too',
    });
  });

  it('keeps the parts that both models share', () => {
    const folder = join(temporaryFolder(), 'model');
    replaceModel(folder, files('a'));
    replaceModel(folder, files('a'));
    expect(contents(folder)).toEqual(model('a'));
  });

  it('leaves the old model whole when a file cannot be written', () => {
    const folder = join(temporaryFolder(), 'model');
    replaceModel(folder, files('a'));
    const broken = new Map([...files('b'), ['no/such/folder', bytes('x')]]);
    expect(() => replaceModel(folder, broken)).toThrow(TrainerError);
    expect(contents(folder)).toEqual(model('a'));
    expect(readdirSync(join(folder, '..'))).toEqual(['model']);
  });

  it('leaves the old model whole when a part cannot be moved in', () => {
    const folder = join(temporaryFolder(), 'model');
    replaceModel(folder, files('a'));
    mkdirSync(join(folder, `ratings.${'b'.repeat(12)}.mtn`, 'in the way'), { recursive: true });
    expect(() => replaceModel(folder, files('b'))).toThrow('could not be written');
    for (const [name, text] of Object.entries(model('a'))) {
      expect(readFileSync(join(folder, name), 'utf8')).toBe(text);
    }
    expect(readdirSync(join(folder, '..'))).toEqual(['model']);
  });

  it('removes temporary folders of ended runs, not those of running ones', () => {
    const parent = temporaryFolder();
    const ended = '.model.new-999999999';
    const running = `.model.new-${process.ppid}`;
    const others = ['.model.new-x', '.other.new-999999999'];
    for (const name of [ended, running, ...others]) mkdirSync(join(parent, name));
    replaceModel(join(parent, 'model'), files('a'));
    expect(readdirSync(parent).sort()).toEqual([...others, running, 'model'].sort());
  });

  it('moves pictures in with the model that names them, and removes those of the model before', () => {
    const folder = join(temporaryFolder(), 'model');
    const posters = join(folder, 'posters');
    const [earlier, later] = ['1-0123abcd.webp', '1-4567abcd.webp'];
    replaceModel(folder, new Map([[`posters/${earlier}`, bytes('red')], ...files('a')]));
    expect(contents(posters)).toEqual({ [earlier]: 'red' });
    writeFileSync(join(posters, 'mine.webp'), 'mine');

    const next = new Map([[`posters/${later}`, bytes('blue')], ...files('b')]);
    const broken = new Map([...next, ['no/such/folder', bytes('x')]]);
    expect(() => replaceModel(folder, broken)).toThrow(TrainerError);
    expect(contents(posters)).toEqual({ [earlier]: 'red', 'mine.webp': 'mine' });

    replaceModel(folder, next);
    expect(contents(posters)).toEqual({ [later]: 'blue', 'mine.webp': 'mine' });
    replaceModel(folder, files('a'));
    expect(contents(posters)).toEqual({ 'mine.webp': 'mine' });
  });

  it('refuses a file as the folder', () => {
    const file = join(temporaryFolder(), 'model');
    writeFileSync(file, 'mine');
    expect(() => replaceModel(file, files('a'))).toThrow(
      `${file} is a file, not a folder. Name another folder with --out.`,
    );
    expect(readFileSync(file, 'utf8')).toBe('mine');
  });
});
