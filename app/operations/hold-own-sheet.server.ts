import type { Tx } from "~/db/client.server";
import { holdSheet, type HeldSheet } from "~/db/sheets.server";
import { phasePermits } from "~/domain/awards/phase";
import { personIdOf } from "~/domain/people/actor";
import { granted, refused, type Verdict } from "~/domain/verdict";
import type { Act } from "./act.server";

/** The sheet of the juror who acts, held, while judging is open or paused; else why it cannot be changed. */
export async function holdOwnSheet(tx: Tx, act: Act, assignmentId: string): Promise<Verdict<HeldSheet>> {
  const personId = personIdOf(act.actor);
  if (!personId) return refused("not-allowed");
  const sheet = await holdSheet(tx, assignmentId);
  if (sheet?.juror.personId !== personId) return refused("not-found");
  const isOver = sheet.isCounted || (!sheet.cycle.pausedAt && act.now >= sheet.cycle.votingCloseAt);
  if (!phasePermits(sheet.cycle.phase, "judge") || isOver) return refused("judging-closed");
  if (sheet.voidedAt) return refused("sheet-voided");
  const isAside = sheet.state === "recused" || sheet.juror.leftAt !== null;
  return isAside || sheet.entry.state !== "shortlisted" ? refused("sheet-stepped-aside") : granted(sheet);
}
