import { recordEvents, type Recording } from "~/db/audit.server";
import type { Tx } from "~/db/client.server";
import { insertDeals, updateDeals, type WrittenDeal } from "~/db/deal-writes.server";
import { lockKnownWins, type DealPerson } from "~/db/known-deals.server";
import { queueLetters } from "~/db/letters.server";
import { findWinImportForUpdate, updateWinImportApplied, type FoundWinImport } from "~/db/win-imports.server";
import { may } from "~/domain/people/may";
import { granted, refused, type Verdict } from "~/domain/verdict";
import type { PlannedDeal } from "~/domain/wins/import/plan";
import { dealRows, idsIn, readDealFile } from "~/domain/wins/import/read-deals";
import { sideOf } from "~/domain/wins/sides";
import { transact, type Act } from "./act.server";
import { importLetters, type ImportedDraft } from "./import-letters.server";
import { planWinImport } from "./plan-win-import.server";

const patience = { timeout: 5 * 60_000 };

export interface ImportedWins {
  added: number;
  changed: number;
  leftOut: number;
}

/**
 * Makes a draft of every new deal of a file, with its owner as its author, and takes over what has changed in those
 * whose drafts are still open, also a new owner. All of its rows go in, or none where one has a problem; unless those are to be left out.
 * `seen` is the mark of the plan that the page has shown: where another one stands by now, it is looked at again. A file
 * that says nothing new is done with, and the record has nothing to say of it.
 */
export async function importWins(
  act: Act,
  { importId, problems, seen }: { importId: string; problems: "stop" | "leave-out"; seen?: string },
): Promise<Verdict<ImportedWins>> {
  const { actor, now } = act;
  if (actor.kind !== "person" || !may(actor, "import-wins")) return refused("not-allowed");
  return transact(
    act,
    async (tx) => {
      const upload = await findWinImportForUpdate(tx, importId);
      if (!upload) return refused("not-found");
      if (upload.appliedAt) return refused("deals-imported");
      await lockWins(tx, upload);
      const planned = await planWinImport(tx, upload);
      if (!planned.ok) return refused("deals-unreadable");
      if (planned.missing.length > 0) return refused("deals-columns-missing");
      const { rows, people } = planned;
      if (seen !== undefined && seen !== planned.mark) return refused("deals-changed-meanwhile");
      const wrong = rows.filter(({ result }) => result === "problem").length;
      if (wrong > 0 && problems === "stop") return refused("deals-have-errors");

      const fresh = rows.filter(({ result }) => result === "new");
      const changed = rows.filter(({ result }) => result === "changed");
      const ids = await insertDeals(
        tx,
        fresh.map((row) => writtenOf(row, people)),
        now,
      );
      const known = changed.map((row) => ({
        ...writtenOf(row, people),
        ...{ id: row.known?.id ?? "", before: row.known?.imported ?? null, changes: row.changes },
      }));
      await updateDeals(tx, known, now);
      const counts = { added: fresh.length, changed: changed.length, leftOut: wrong };
      await updateWinImportApplied(tx, importId, {
        ...{ addedCount: counts.added, changedCount: counts.changed, leftOutCount: wrong, appliedAt: now },
      });
      if (counts.added + counts.changed === 0) return granted(counts);
      await recordEvents(tx, act, [
        ...ids.map((id) => eventOf("win.imported", id, { state: "draft" })),
        ...changed.map(changeEvent),
        {
          act: "wins.imported",
          subject: { type: "import", id: importId },
          after: { ...counts, file: upload.filename },
        },
      ]);
      const drafts = [
        ...fresh.map((row, at) => draftOf(ids[at] ?? "", row)),
        ...changed.filter(isHandedOver).map((row) => draftOf(row.known?.id ?? "", row)),
      ];
      await queueLetters(tx, act, await importLetters(tx, drafts, { importId, by: actor }));
      return granted(counts);
    },
    patience,
  );
}

/** Whoever sends one of these drafts meanwhile waits, or has come before: then it is not touched. */
async function lockWins(tx: Tx, { csv, mapping }: FoundWinImport): Promise<void> {
  const file = readDealFile(csv);
  if (file.ok) await lockKnownWins(tx, idsIn(dealRows(file, mapping)));
}

function writtenOf(
  { deal, owner, people }: PlannedDeal,
  known: ReadonlyMap<string, DealPerson>,
): WrittenDeal {
  if (!owner) throw new Error("A row without a problem has an owner.");
  const withSide = ({ id, name, email }: { id: string; name: string; email: string }) => ({
    ...{ id, name },
    side: sideOf(known.get(email)?.departmentFunction ?? "other"),
  });
  return { deal, owner: withSide(owner), people: people.map(withSide) };
}

function isHandedOver({ changes }: PlannedDeal): boolean {
  return changes.includes("owner");
}

/** A draft that is somebody's from now on, by the name that it has. */
function draftOf(winId: string, { deal, known, owner }: PlannedDeal): ImportedDraft {
  const isRenamed = known !== null && known.title !== known.imported?.title;
  return { winId, winTitle: isRenamed ? known.title : deal.title, ownerId: owner?.id ?? "" };
}

function changeEvent(row: PlannedDeal): Recording {
  const { known, owner, changes } = row;
  const recording = eventOf("win.import-changed", known?.id ?? "", { changes });
  if (!isHandedOver(row)) return recording;
  return {
    ...recording,
    before: { submittedById: known?.author.id },
    after: { changes, submittedById: owner?.id },
  };
}

/** What the record keeps of a deal: no customer and no amount. */
function eventOf(act: string, id: string, after: object): Recording {
  return { act, subject: { type: "win", id }, after };
}
