/**
 * Names of everything that one site stores on the device. Sites of one origin (OWNER.github.io/A and /B) share the browser's storage, so
 * every name contains the site's path.
 */
export interface DeviceNames {
  /** Key of the profile in the database. */
  readonly profile: string;
  readonly resolution: string;
  readonly changes: string;
  readonly damaged: string;
  readonly decisions: string;
  /** Name of the channel between tabs. */
  readonly channel: string;
}

export function namesOf(site: string): DeviceNames {
  return {
    profile: `profile ${site}`,
    resolution: `resolution ${site}`,
    changes: `change ${site} `,
    damaged: `damaged ${site} `,
    decisions: `decisions ${site}`,
    channel: `matinee ${site}`,
  };
}

/** Whether a key of the database belongs to this site: "profile /A/" and "change /A/ 17" are of "/A/". */
export function isOfSite(key: IDBValidKey, site: string): boolean {
  return typeof key === 'string' && key.split(' ')[1] === site;
}

/** Names from before they contained the path. */
export const OLD_PROFILE = 'matinee';

/** Key that stores the path of the site that took over the old profile. */
export const OLD_PROFILE_OWNER = 'matinee owner';

/** The path of a site whose page is at `url`: "/A/" of https://owner.github.io/A/index.html. */
export function siteOf(url: string): string {
  return new URL('.', url).pathname;
}
