/** Access to JSON of unknown shape, where any step of a path may be missing. */
export interface Json {
  readonly value: unknown;
  /** The value at a path of keys; a Json of undefined when there is none. */
  at(...keys: readonly string[]): Json;
  /** The entries of an array; none when it is not an array. */
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
