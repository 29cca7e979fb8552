import type { SameNomination } from "~/db/nominations.server";

/** One part of the text that another tab saved and that differs from this one. */
export interface PartElsewhere {
  label: string;
  text: string;
}

/** What another tab or device saved since this form began. */
export interface TextElsewhere {
  nominationId: string;
  /** From here on a save knows of it. */
  version: number;
  /** ISO instant. */
  at: string;
  parts: PartElsewhere[];
}

export interface Problem {
  field: string;
  sentence: string;
}

/** What came of saving by itself. */
export type SaveAnswer = { problems?: Problem[]; already?: SameNomination | null } & (
  | { outcome: "saved"; at: string; id: string; version: number }
  | { outcome: "checked" }
  | { outcome: "elsewhere"; elsewhere: TextElsewhere }
  | { outcome: "refused"; why: string }
  | { outcome: "offline" }
  | { outcome: "signed-out" }
);
