/** The signals of the ranking, in the order in which they are shown. */
export const SIGNAL_NAMES = ['items', 'neighbours', 'content'] as const;

export type SignalName = (typeof SIGNAL_NAMES)[number];

/** A value for each signal. */
export type BySignal<T> = Readonly<Record<SignalName, T>>;

export function recordBySignal<T>(of: (name: SignalName) => T): BySignal<T> {
  return Object.fromEntries(SIGNAL_NAMES.map((name) => [name, of(name)])) as BySignal<T>;
}
