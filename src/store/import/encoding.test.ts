import { expect, test } from 'vitest';
import { textOf } from './encoding';

const TEXT = 'Name;Title\nAmélie;Иди и смотри\n';

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), littleEndian);
  return bytes;
}

test('UTF-8, with and without a mark', () => {
  expect(textOf(new TextEncoder().encode(TEXT))).toBe(TEXT);
  expect(textOf(new TextEncoder().encode(`\uFEFF${TEXT}`))).toBe(TEXT);
});

test('UTF-16 of both kinds, with and without a mark', () => {
  for (const littleEndian of [true, false]) {
    expect(textOf(utf16(`\uFEFF${TEXT}`, littleEndian))).toBe(TEXT);
    expect(textOf(utf16('Title,Year\nHeat,1995\n', littleEndian))).toBe('Title,Year\nHeat,1995\n');
  }
});

test('windows-1252 and windows-1251 are told apart', () => {
  const western = Uint8Array.from(Buffer.from('Amélie, Nausicaä, Das weiße Band', 'latin1'));
  expect(textOf(western)).toBe('Amélie, Nausicaä, Das weiße Band');
  const russian = Uint8Array.from(
    [...'Иди и смотри'].map((letter) =>
      letter === ' ' ? 32 : letter.charCodeAt(0) - 0x410 + 0xc0,
    ),
  );
  expect(textOf(russian)).toBe('Иди и смотри');
});

test('one damaged letter leaves the others as they are', () => {
  const bytes = new TextEncoder().encode('é é é é é é é é é é');
  bytes[0] = 0x41;
  expect(textOf(bytes)).toBe('A\uFFFD é é é é é é é é é');
});
