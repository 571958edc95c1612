import { badManifest, figure } from './errors';
import { MAX_NAME } from './limits';

/** One value of the manifest and the key that leads to it: "parts[0].bytes". */
export interface Field {
  readonly key: string;
  readonly value: unknown;
}

/**
 * @param object the root has the key "". A missing key gives an undefined value, which no reader below accepts.
 * @throws PackError pack-manifest if it is not an object.
 */
export function fieldOf(object: Field, name: string): Field {
  const key = object.key === '' ? name : `${object.key}.${name}`;
  return { key, value: readObject(object)[name] };
}

/** @throws PackError pack-manifest */
export function readObject({ key, value }: Field): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw unlike({ key, value }, 'an object');
  }
  return { ...value };
}

/** @throws PackError pack-manifest */
export function readArray({ key, value }: Field): readonly Field[] {
  if (!Array.isArray(value)) throw unlike({ key, value }, 'an array');
  return value.map((entry: unknown, i) => ({ key: `${key}[${i}]`, value: entry }));
}

/**
 * @param longest UTF-16 units
 * @throws PackError pack-manifest
 */
export function readText(field: Field, longest: number): string {
  if (typeof field.value !== 'string' || field.value === '') throw unlike(field, 'a text');
  if (field.value.length > longest) {
    throw unlike(field, `a text of at most ${figure(longest)} characters`);
  }
  return field.value;
}

/** @throws PackError pack-manifest */
export function readTextOrNull(field: Field, longest: number): string | null {
  return field.value === null ? null : readText(field, longest);
}

/** A text of at most MAX_NAME characters. @throws PackError pack-manifest */
export function readMatch(field: Field, pattern: RegExp, expected: string): string {
  const text = readText(field, MAX_NAME);
  if (!pattern.test(text)) throw unlike(field, expected);
  return text;
}

/** @throws PackError pack-manifest */
export function readWhole(field: Field, min: number, max: number): number {
  const { value } = field;
  if (typeof value !== 'number' || !Number.isInteger(value) || value < min || value > max) {
    throw unlike(field, `a whole number from ${figure(min)} to ${figure(max)}`);
  }
  return value;
}

/** @throws PackError pack-manifest */
export function readNumber(field: Field, min: number, max: number): number {
  const { value } = field;
  if (typeof value !== 'number' || !(value >= min && value <= max)) {
    throw unlike(field, `a number from ${min} to ${max}`);
  }
  return value;
}

/** @throws PackError pack-manifest */
export function readShare(field: Field): number {
  return readNumber(field, 0, 1);
}

function unlike({ key, value }: Field, expected: string): Error {
  const name = key === '' ? 'the whole' : `"${key}"`;
  if (value === undefined) return badManifest(`${name} is missing; it should be ${expected}`);
  const shown = JSON.stringify(typeof value === 'string' ? value.slice(0, 60) : value);
  const short = shown.length > 60 ? `${shown.slice(0, 60)}…` : shown;
  return badManifest(`${name} is ${short} instead of ${expected}`);
}
