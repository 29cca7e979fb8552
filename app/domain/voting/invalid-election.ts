/** Thrown for a file that is not a valid election; the message names the place. */
export class InvalidElection extends Error {}
