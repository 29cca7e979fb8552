import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { phases, type Phase } from "~/domain/awards/phase";
import type { Verdict } from "~/domain/verdict";
import { declineNomination } from "~/operations/decline-nomination.server";
import { disqualifyEntry } from "~/operations/disqualify-entry.server";
import { editCitation } from "~/operations/edit-citation.server";
import { returnNomination } from "~/operations/return-nomination.server";
import { saveNominationDraft } from "~/operations/save-nomination-draft.server";
import { shortlistEntry } from "~/operations/shortlist-entry.server";
import { submitNomination } from "~/operations/submit-nomination.server";
import { takeOffShortlist } from "~/operations/take-off-shortlist.server";
import { withdrawEntry } from "~/operations/withdraw-entry.server";
import { withdrawNomination } from "~/operations/withdraw-nomination.server";
import { actAs, cast } from "@tests/support/cast";
import { afterDays, makeRunningCycle } from "@tests/support/cycles";
import { testDatabase } from "@tests/support/database";
import { traceOf } from "@tests/support/trace";

const db = await testDatabase();
const { alice, bob, charlie, dana } = await cast(db);
const nominator = actAs(db, charlie, afterDays(1));
const hr = actAs(db, dana, afterDays(1));

interface Scene {
  input: Parameters<typeof submitNomination>[1];
  nominationId: string;
  entryId: string;
}

/** A cycle with one nomination for Alice in this state, then put into a phase. */
async function scene(state: "submitted" | "returned", phase: Phase): Promise<Scene> {
  const { cycle, category } = await makeRunningCycle(db, "nominating");
  const answers = { story: "She called before the offer." };
  const input = {
    cycleId: cycle.id,
    categoryId: category.id,
    nomineeIds: [alice.id],
    teamName: "",
    answers,
    winId: null,
  };
  const sent = await submitNomination(nominator, input, { nominationId: null, formKey: randomUUID() });
  const nominationId = sent.ok ? sent.value.id : "";
  const { entryId } = await db.nomination.findUniqueOrThrow({ where: { id: nominationId } });
  if (state === "returned") await returnNomination(hr, nominationId, "Why her?");
  await db.cycle.update({ where: { id: cycle.id }, data: { phase } });
  return { input, nominationId, entryId: entryId! };
}

const early: Phase[] = ["nominating", "screening"];
const formOf = (nominationId: string | null) => ({ nominationId, formKey: randomUUID() });
const forBob = (input: Scene["input"]) => ({ ...input, nomineeIds: [bob.id] });
const shortlisted = (id: string) =>
  db.entry.update({ where: { id }, data: { state: "shortlisted", citation: "Hers." } });

const acts: [
  string,
  "submitted" | "returned",
  readonly Phase[],
  (scene: Scene) => Promise<Verdict<unknown>>,
][] = [
  [
    "save a draft",
    "submitted",
    ["nominating"],
    ({ input }) => saveNominationDraft(nominator, forBob(input), formOf(null)),
  ],
  [
    "send a new one",
    "submitted",
    ["nominating"],
    ({ input }) => submitNomination(nominator, forBob(input), formOf(null)),
  ],
  [
    "change one that was sent",
    "submitted",
    ["nominating"],
    ({ input, nominationId }) => submitNomination(nominator, forBob(input), formOf(nominationId)),
  ],
  [
    "answer a returned one",
    "returned",
    early,
    ({ input, nominationId }) => submitNomination(nominator, input, formOf(nominationId)),
  ],
  ["withdraw one", "submitted", early, ({ nominationId }) => withdrawNomination(nominator, nominationId)],
  ["return one", "submitted", early, ({ nominationId }) => returnNomination(hr, nominationId, "Why?")],
  ["decline one", "submitted", early, ({ nominationId }) => declineNomination(hr, nominationId, "No.")],
  ["shortlist an entry", "submitted", early, ({ entryId }) => shortlistEntry(hr, entryId, "Hers.")],
  [
    "take one off the shortlist",
    "submitted",
    early,
    async ({ entryId }) => {
      await shortlisted(entryId);
      return takeOffShortlist(hr, entryId);
    },
  ],
  ["edit a citation", "submitted", early, ({ entryId }) => editCitation(hr, entryId, "Hers.")],
  ["withdraw an entry", "submitted", [...early, "voting"], ({ entryId }) => withdrawEntry(hr, entryId)],
  [
    "disqualify an entry",
    "submitted",
    [...early, "voting"],
    ({ entryId }) => disqualifyEntry(hr, entryId, "Late."),
  ],
];

const cases = acts.flatMap(([name, state, allowed, run]) =>
  phases.map((phase) => ({ name, state, phase, expected: allowed.includes(phase), run })),
);

describe("every act in every phase", () => {
  it.each(cases)("$name in $phase: $expected", async ({ state, phase, expected, run }) => {
    const set = await scene(state, phase);
    const { letters, events } = await traceOf(db);
    const verdict = await run(set);
    expect(verdict.ok).toBe(expected);
    if (expected) return;
    expect(verdict).toMatchObject({ reason: "wrong-phase" });
    expect(await traceOf(db)).toMatchObject({ letters, events });
  });
});

describe("saving a returned one", () => {
  it("for people who were nominated in another one is refused, not a fault", async () => {
    const { input, nominationId } = await scene("returned", "nominating");
    await submitNomination(nominator, forBob(input), formOf(null));
    const verdict = await saveNominationDraft(nominator, forBob(input), formOf(nominationId));
    expect(verdict).toMatchObject({ ok: false, reason: "already-nominated" });
  });
});
