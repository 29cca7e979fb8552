import type { AssignmentState } from "~/domain/juries/progress";
import type { ChipLook } from "../chip";
import { sheetWords } from "./jury-words";

interface Standing {
  state: AssignmentState;
  voidedAt: Date | string | null;
  savedAt: Date | string | null;
}

/** The state of a sheet as HR reads it: a sheet that was begun shows it, and no more of it. */
export function standingOf({ state, voidedAt, savedAt }: Standing): { label: string; look: ChipLook } {
  if (voidedAt !== null) return { label: "Taken out", look: "warn" };
  if (state === "open" && savedAt !== null) return { label: "Begun", look: "line" };
  return sheetWords[state];
}
