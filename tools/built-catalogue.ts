import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';

interface Manifest {
  readonly parts: readonly { readonly name: string; readonly file: string }[];
}

/** Tells the worker which catalogue the model has that the site is built with: BUILT_CATALOGUE, null without a model. */
export function builtCatalogue(): Plugin {
  return {
    name: 'matinee:built-catalogue',
    config: ({ root = '.', publicDir }) => {
      const file = catalogueOf(resolve(root, publicDir || 'public', 'model'));
      return { define: { BUILT_CATALOGUE: JSON.stringify(file) } };
    },
  };
}

function catalogueOf(model: string): string | null {
  const path = resolve(model, 'manifest.json');
  if (!existsSync(path)) return null;
  const { parts }: Manifest = JSON.parse(readFileSync(path, 'utf8'));
  return parts.find(({ name }) => name === 'catalogue')?.file ?? null;
}
