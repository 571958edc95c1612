/** Debian's Firefox. Playwright's own needs a download from elsewhere. */
export const FIREFOX = '/usr/bin/firefox-esr';
