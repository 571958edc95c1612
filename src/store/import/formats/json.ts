/** A look into JSON of unknown shape: every step may be missing. */
export interface Json {
  readonly value: unknown;
  /** What stands under a key; a Json of undefined when there is nothing. */
  at(...keys: readonly string[]): Json;
  /** The entries of an array; none when it is no array. */
  items(): Json[];
  /** A string or number as text; empty for anything else. */
  text(): string;
}

export function look(value: unknown): Json {
  return {
    value,
    at: (...keys) => look(keys.reduce<unknown>(valueAt, value)),
    items: () => (Array.isArray(value) ? value.map(look) : []),
    text: () => (typeof value === 'string' || typeof value === 'number' ? String(value) : ''),
  };
}

function valueAt(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  return (value as Record<string, unknown>)[key];
}
