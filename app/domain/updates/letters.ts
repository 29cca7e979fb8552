import type { DigestContent } from "./digest-content";

/** What the letters about updates say, as data. */
export interface UpdateLetters {
  "weekly-digest": { name: string; week: string; path: string; content: DigestContent };
  /** To those who keep the updates: its time has come, and it waits. */
  "digest-held": { name: string; week: string; path: string };
  "update-withdrawn": { name: string; line: string; by: string; reason: string; path: string };
}
