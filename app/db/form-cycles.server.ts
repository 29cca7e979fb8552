import { anyone } from "~/domain/awards/eligibility";
import { runsInCycles } from "~/domain/awards/kind";
import type { Database } from "./client.server";
import { databaseNow } from "./clock.server";
import { getCompany } from "./company.server";
import { findPreviewedAward } from "./previewed-awards.server";
import { findCycle, type FoundCategory, type FoundCycle } from "./cycles.server";

/** What the nomination form needs to know of a cycle. */
export interface FormCycle extends Pick<
  FoundCycle,
  | "id"
  | "name"
  | "timeZone"
  | "phase"
  | "pausedAt"
  | "nominationsOpenAt"
  | "nominationsCloseAt"
  | "votingOpenAt"
  | "announceAt"
> {
  categories: FormCategory[];
  /** Of a preview: the cycle whose rules it shows, where it shows those of one. */
  rulesOf?: string | null;
}

type FormCategory = Pick<
  FoundCategory,
  | "id"
  | "awardId"
  | "name"
  | "purpose"
  | "nomineeKind"
  | "requireBothSides"
  | "allowSelf"
  | "questions"
  | "eligibility"
  | "nominationCap"
  | "tellNominees"
>;

/** The word that stands in the place of the id of a cycle where the form is only shown. */
export const previewWord = "preview";

const day = 24 * 60 * 60 * 1000;

/** A cycle as the nomination form knows it: one that runs, or the cycle of a preview of this award; else null. */
export async function findFormCycle(
  db: Database,
  id: string,
  awardId: string | null,
): Promise<FormCycle | null> {
  if (id === previewWord) return awardId === null ? null : previewCycle(db, awardId);
  const cycle = await findCycle(db, id);
  return cycle?.phase === "draft" ? null : cycle;
}

/** A cycle that is nowhere kept, in which an award takes nominations from now on, also from whoever looks at it. */
async function previewCycle(db: Database, key: string): Promise<FormCycle | null> {
  const award = await findPreviewedAward(db, key);
  if (!award || !runsInCycles(award.kind)) return null;
  const [now, { timeZone }] = await Promise.all([databaseNow(db), getCompany(db)]);
  const inDays = (count: number) => new Date(now.getTime() + count * day);
  const eligibility = { ...award.eligibility, nominate: anyone };
  return {
    ...{ id: previewWord, name: "Preview", timeZone, phase: "nominating", pausedAt: null },
    ...{ nominationsOpenAt: now, nominationsCloseAt: inDays(14), votingOpenAt: inDays(21) },
    announceAt: inDays(35),
    categories: [{ ...award, id: key, eligibility, nominationCap: 0 }],
    rulesOf: award.rulesOf,
  };
}
