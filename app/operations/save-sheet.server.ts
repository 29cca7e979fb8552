import type { SheetScores } from "~/domain/juries/sheet";
import { refused, type Verdict } from "~/domain/verdict";
import type { Act } from "./act.server";

export interface SheetWritten {
  assignmentId: string;
  /** What is not named stays as it was; null takes a score away. */
  scores: SheetScores;
  comment: string;
  /** The version that the page showed. */
  version: number;
}

/** Keeps an unfinished sheet. One that was saved elsewhere meanwhile is left alone: the refusal carries its version. */
export async function saveSheet(_act: Act, _sheet: SheetWritten): Promise<Verdict<{ version: number }>> {
  return refused("not-found");
}
