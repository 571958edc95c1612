/**
 * What a thread evaluates (`new Worker(…, { eval: true })`) to run a TypeScript file. Node 20 does not pass `--import tsx` on to threads,
 * so a thread loads its TypeScript itself.
 *
 * @param file relative to `from`: "./thread.ts"
 * @param from `import.meta.url` of the caller
 */
export function threadStart(file: string, from: string): string {
  return `import('tsx/esm/api').then(({ tsImport }) => tsImport('${file}', '${from}'))`;
}
