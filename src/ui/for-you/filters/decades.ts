/** The first decade offered as a button. Any other years can be typed. */
export const FIRST_DECADE = 1920;
export const LAST_DECADE = 2020;
