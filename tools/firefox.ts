/** Path of Debian's Firefox. Playwright's own would have to be downloaded from another host. */
export const FIREFOX = '/usr/bin/firefox-esr';
