/** The settings of the ranking that a visitor may turn, each named as in RecommendRequest. */
export const SETTING_NAMES = ['contentWeight', 'adventure'] as const;

export type SettingName = (typeof SETTING_NAMES)[number];

export interface Setting {
  /** 0..1, or null for the model's own. */
  readonly value: number | null;
  /** ms since 1970; the later of two copies counts. */
  readonly changedAt: number;
}

export type Settings = Readonly<Record<SettingName, Setting>>;

const UNTOUCHED: Setting = { value: null, changedAt: 0 };

/** One setting a name, each made from its name. */
function settingsBy(make: (name: SettingName) => Setting): Settings {
  return { contentWeight: make('contentWeight'), adventure: make('adventure') };
}

export const NOTHING_SET: Settings = settingsBy(() => UNTOUCHED);

function isSetting(value: unknown): value is Setting {
  if (typeof value !== 'object' || value === null) return false;
  if (!('value' in value && 'changedAt' in value)) return false;
  const { value: chosen, changedAt } = value;
  return (
    typeof changedAt === 'number' &&
    Number.isFinite(changedAt) &&
    changedAt >= 0 &&
    (chosen === null || (typeof chosen === 'number' && chosen >= 0 && chosen <= 1))
  );
}

/** Takes over every setting that is whole; the others are as if never touched. */
export function readSettings(content: Readonly<Record<string, unknown>>): Settings {
  return settingsBy((name) => {
    const found = content[name];
    return isSetting(found) ? found : UNTOUCHED;
  });
}

/** Of each setting the later copy; `a`'s at the same instant. */
export function mergeSettings(a: Settings, b: Settings): Settings {
  return settingsBy((name) => (b[name].changedAt > a[name].changedAt ? b[name] : a[name]));
}

/** What the visitor chose, as a request names it; what is left to the model is left out. */
export function chosenSettings(settings: Settings): Partial<Record<SettingName, number>> {
  const chosen: Partial<Record<SettingName, number>> = {};
  for (const name of SETTING_NAMES) {
    const { value } = settings[name];
    if (value !== null) chosen[name] = value;
  }
  return chosen;
}
