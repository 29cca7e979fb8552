import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { FoundNomination } from "~/db/nominations.server";
import { largestTeam } from "~/domain/awards/nomination";
import { longestTeamName } from "~/domain/awards/team-name";
import { withoutTurns } from "~/domain/turning-signs";
import type { NominationForm, NominationInput } from "~/operations/nomination-case.server";

/** What stands in the form, whoever wrote it: the nominator just now, a draft, or the address of a link. */
export interface Written {
  formKey: string;
  nominationId: string | null;
  /** The version of the text that the form began with; empty for a new one. */
  version: string;
  categoryId: string;
  nominees: string[];
  teamName: string;
  winId: string;
  /** Whether the nominees may read who wrote. */
  mayBeNamed: boolean;
  answers: Record<string, string>;
}

const id = z.string().max(64);
const shape = z.strictObject({
  formKey: z.string().min(8).max(64),
  nominationId: id,
  version: z.string().regex(/^\d{0,9}$/),
  categoryId: id,
  nominees: z.array(id).max(largestTeam * 2),
  teamName: z.string().max(longestTeamName),
  winId: id,
  mayBeNamed: z.boolean(),
  answers: z.record(id, z.string().max(20_000)),
});

/** The form as it was sent, or null where it has another shape. */
export function readWritten(form: FormData): Written | null {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === "string" ? withoutTurns(value) : "";
  };
  const answers = [...new Set(form.keys())].filter(
    (name) => name.startsWith("answer.") && !name.endsWith("Query"),
  );
  const read = shape.safeParse({
    formKey: text("formKey"),
    nominationId: text("nominationId"),
    version: text("version"),
    categoryId: text("categoryId"),
    nominees: [...new Set(form.getAll("nominees"))],
    teamName: text("teamName"),
    winId: text("winId"),
    mayBeNamed: form.has("mayBeNamed"),
    answers: Object.fromEntries(
      answers.map((name) => [name.slice("answer.".length), withoutTurns(form.getAll(name).join("\n"))]),
    ),
  });
  return read.success ? { ...read.data, nominationId: read.data.nominationId || null } : null;
}

/** A nomination that was kept before, as the form shows it. */
export function writtenBefore(nomination: FoundNomination): Written {
  return {
    formKey: randomUUID(),
    nominationId: nomination.id,
    version: String(nomination.version),
    categoryId: nomination.categoryId,
    nominees: nomination.nomineeIds,
    teamName: nomination.teamName,
    winId: nomination.winId ?? "",
    mayBeNamed: nomination.mayBeNamed,
    answers: nomination.answers,
  };
}

/** A new form with the words of a nomination from another cycle: the same award where it runs here, and its answers. */
export function writtenAgain(
  earlier: FoundNomination,
  categories: readonly { id: string; awardId: string }[],
): Written {
  const category = categories.find(({ awardId }) => awardId === earlier.category.awardId);
  return {
    ...writtenBefore(earlier),
    nominationId: null,
    version: "",
    categoryId: category?.id ?? "",
  };
}

/** An empty form, with what the address gives beforehand. */
export function writtenNew(start: Pick<Written, "categoryId" | "winId" | "nominees" | "answers">): Written {
  return {
    ...start,
    formKey: randomUUID(),
    nominationId: null,
    version: "",
    teamName: "",
    mayBeNamed: false,
  };
}

/** Which nomination the form writes, and from which of its versions. */
export function toForm({ nominationId, formKey, version }: Written): NominationForm {
  return { nominationId, formKey, version: version === "" ? null : Number(version) };
}

export function toInput(cycleId: string, written: Written): NominationInput {
  const { categoryId, nominees, teamName, answers, winId, mayBeNamed } = written;
  return { cycleId, categoryId, nomineeIds: nominees, teamName, answers, winId: winId || null, mayBeNamed };
}
