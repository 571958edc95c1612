import * as v from 'valibot';
import { timeSchema } from '../profile/readers';

/** The settings that a visitor may change. Null leaves the choice to the model. */
export interface SettingValues {
  /** Share of content in the score, 0..1. */
  readonly contentWeight: number | null;
  /** Ratings given before this year do not count; those without a known day do. */
  readonly recentFrom: number | null;
}

export type SettingName = keyof SettingValues;

export interface Setting<T> {
  readonly value: T;
  /** ms since 1970; the later of two copies counts. */
  readonly changedAt: number;
}

export type Settings = { readonly [Name in SettingName]: Setting<SettingValues[Name]> };

const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const year = v.pipe(v.number(), v.integer(), v.minValue(1800), v.maxValue(9999));

const VALUES = {
  contentWeight: v.nullable(share),
  recentFrom: v.nullable(year),
};

export const SETTING_NAMES = Object.keys(VALUES) as readonly SettingName[];

const UNTOUCHED: Setting<null> = { value: null, changedAt: 0 };

/** One setting per name, each made from its name. */
function settingsBy(make: (name: SettingName) => Setting<number | null>): Settings {
  return Object.fromEntries(SETTING_NAMES.map((name) => [name, make(name)])) as unknown as Settings;
}

export const NOTHING_SET: Settings = settingsBy(() => UNTOUCHED);

/** Reads every valid setting; the others are as if never changed. */
export function readSettings(content: Readonly<Record<string, unknown>>): Settings {
  return settingsBy((name) => {
    const schema = v.object({ value: VALUES[name], changedAt: timeSchema });
    const read = v.safeParse(schema, content[name]);
    return read.success ? read.output : UNTOUCHED;
  });
}

/** Takes the later copy of each setting; `a`'s if both have the same time. */
export function mergeSettings(a: Settings, b: Settings): Settings {
  return settingsBy((name) => (b[name].changedAt > a[name].changedAt ? b[name] : a[name]));
}
