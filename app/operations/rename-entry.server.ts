import { recordEvent } from "~/db/audit.server";
import { holdCycle } from "~/db/cycles.server";
import { findLastHand, findScreenedEntry, holdEntry, updateTitle } from "~/db/entries.server";
import { isInRunning } from "~/domain/awards/entry";
import { nomineeTitle } from "~/domain/awards/nominee-title";
import { phasePermits } from "~/domain/awards/phase";
import { teamNameProblem } from "~/domain/awards/team-name";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";
import { checkTitle } from "./open-citation.server";

interface Renaming {
  cycleId: string;
  entryId: string;
  /** Empty where the entry is to go by the names of its people. */
  teamName: string;
  /** The version of the entry that was read. */
  seen?: number;
}

/** Gives a team another name, where its own tells what the win behind it hides. What nominators wrote stays. */
export async function renameEntry(
  act: Act,
  { cycleId, entryId, teamName, seen }: Renaming,
): Promise<Verdict> {
  return transact(act, async (tx) => {
    const cycle = await holdCycle(tx, cycleId);
    if (!cycle || !phasePermits(cycle.phase, "edit-citation")) return refused("wrong-phase");
    await holdEntry(tx, entryId);
    const entry = await findScreenedEntry(tx, entryId, cycleId);
    if (!entry) return refused("not-found");
    const names = entry.members.map(({ person }) => person.name);
    const title = nomineeTitle(names, teamName);
    if (title === entry.title) return granted();
    if (seen !== undefined && seen !== entry.version)
      return refused("screened-since", { detail: (await findLastHand(tx, entryId)) ?? undefined });
    if (!isInRunning(entry) || title === "") return refused("wrong-entry-state");
    const problem =
      teamNameProblem(teamName.trim()) ?? (await checkTitle(tx, { ...entry, title }, act.actor));
    if (!problem.ok) return problem;
    await updateTitle(tx, entryId, title);
    await recordEvent(tx, act, {
      act: "entry.renamed",
      subject: { type: "entry", id: entryId },
      before: { title: entry.title },
      after: { title },
    });
    return granted();
  });
}
