import { existsSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { ModelSourceInfo } from '../../pack/index';
import { TrainerError } from '../errors';

const KEYS = ['name', 'url', 'terms', 'citation'] as const;

/** `source.json` beside the data, as written; null when there is none. */
function readSource(folder: string): Partial<ModelSourceInfo> | null {
  const path = join(folder, 'source.json');
  if (!existsSync(path)) return null;
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new TrainerError(`${path} is not JSON: ${(error as Error).message}`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new TrainerError(`${path} must be an object with the keys ${KEYS.join(', ')}.`);
  }
  for (const [key, text] of Object.entries(value)) {
    if (!KEYS.some((known) => known === key)) {
      throw new TrainerError(`${path}: the key "${key}" is unknown. Known: ${KEYS.join(', ')}.`);
    }
    if (typeof text !== 'string' || text.trim() === '') {
      throw new TrainerError(`${path}: "${key}" must be a text, not ${JSON.stringify(text)}.`);
    }
  }
  return value as Partial<ModelSourceInfo>;
}

/**
 * Where the data comes from, what its owner asks for and how to cite it, for the site's About page. Options win over source.json; what neither says is said to be unsaid.
 */
export function describeSource(folder: string, options: Partial<ModelSourceInfo>): ModelSourceInfo {
  const given = { ...readSource(folder), ...options };
  return {
    name: given.name ?? basename(resolve(folder)),
    url: given.url ?? null,
    terms: given.terms ?? 'No terms were given with this data.',
    citation: given.citation ?? null,
  };
}
