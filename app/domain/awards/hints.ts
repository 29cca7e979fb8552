/** From how many different nominees on one nominator is worth a look. */
export const manyNominees = 5;

/** From how many nominations of one entry in the last hours before the close on they are worth a look. */
export const burstNominations = 5;
export const burstHours = 6;
/** The least part of all nominations of the entry that came in those hours. */
export const burstShare = 2 / 3;

/** Texts shorter than this are alike by chance. */
export const sameTextLength = 80;

/** How many rows of each kind are shown. */
export const mostHints = 50;
