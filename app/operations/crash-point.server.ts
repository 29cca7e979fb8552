/** Places in the close where a test may kill the process: LAURELS_CRASH_AT names one. */
export type CrashPoint =
  | "close-written"
  | "close-moved"
  | "unseal-ballots-written"
  | "unseal-keys-destroyed"
  | "unseal-committed"
  | "rewrite-done"
  | "count-written"
  | "count-committed"
  | "jury-vote-closed"
  | "jury-list-written"
  | "jury-list-committed"
  | "first-round-written"
  | "first-round-committed"
  | "finals-written"
  | "finals-committed"
  | "announce-letters-written";

/** Kills the process on the spot where the environment asks for it, as a power cut would. */
export function crashPoint(point: CrashPoint): void {
  if (process.env.LAURELS_CRASH_AT === point) process.kill(process.pid, "SIGKILL");
}
