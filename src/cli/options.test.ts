import { describe, expect, it } from 'vitest';
import { TrainerError } from '../trainer/errors';
import { type Command, helpText, needed, readOptions, share, wholeNumber } from './options';

const command: Command<'data' | 'k'> = {
  script: 'try',
  summary: 'Tries something.',
  options: {
    data: { value: 'DIR', help: 'folder of the data' },
    k: { value: 'N', help: 'how many', default: '15' },
  },
};

describe('readOptions', () => {
  it('reads options and fills in defaults', () => {
    expect(readOptions(command, ['--data', 'x'])).toEqual({ data: 'x', k: '15' });
    expect(readOptions(command, ['--k=3'])).toEqual({ k: '3' });
  });

  it('is null for --help', () => {
    expect(readOptions(command, ['--help'])).toBeNull();
    expect(readOptions(command, ['-h', '--data', 'x'])).toBeNull();
  });

  it.each([
    [['--speed', '3'], "Unknown option '--speed'. What there is: npm run try -- --help"],
    [['--data'], "Option '--data <value>' argument missing. What there is: npm run try -- --help"],
    [['--k', '1', '--k', '2'], '--k is given twice: 1 and 2. Give it once.'],
    [['--data='], '--data is empty; it needs a value: DIR.'],
    [
      ['some/folder'],
      '"some/folder" belongs to no option. With npm, options stand after "--": npm run try -- --help',
    ],
  ])('refuses %j', (args, sentence) => {
    expect(() => readOptions(command, args)).toThrow(new TrainerError(sentence));
  });
});

describe('helpText', () => {
  it('shows every option with its default', () => {
    expect(helpText(command)).toBe(
      [
        'npm run try -- [options]',
        '',
        'Tries something.',
        '',
        '  --data DIR  folder of the data',
        '  --k N       how many (15)',
      ].join('\n'),
    );
  });
});

describe('values', () => {
  it('takes whole numbers in their range alone', () => {
    expect(wholeNumber('k', '1', 1, 20)).toBe(1);
    expect(wholeNumber('k', '20', 1, 20)).toBe(20);
    for (const text of ['0', '21', '1.5', '-1', 'x', '1e1', '0x1', ' ']) {
      expect(() => wholeNumber('k', text, 1, 20), text).toThrow(
        `--k must be a whole number from 1 to 20, not "${text}".`,
      );
    }
  });

  it('takes shares from 0 to 1 alone', () => {
    expect(share('w', '0')).toBe(0);
    expect(share('w', '.25')).toBe(0.25);
    expect(share('w', '1')).toBe(1);
    for (const text of ['-0.1', '1.01', 'NaN', 'half', ' ']) {
      expect(() => share('w', text), text).toThrow(
        `--w must be a number from 0 to 1, not "${text}".`,
      );
    }
  });

  it('names an option that is needed', () => {
    expect(() => needed({}, 'data', command)).toThrow('--data DIR is needed: folder of the data.');
    expect(needed({ data: 'x' }, 'data', command)).toBe('x');
  });
});
