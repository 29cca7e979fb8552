import { describe, expect, it } from "vitest";
import { parseElection } from "~/domain/voting/election-file";
import {
  ballotForm,
  countingMethods,
  type BallotChoice,
  type CountingMethod,
} from "~/domain/voting/election";
import { recount } from "~/domain/voting/recount";
import { castBallot } from "~/operations/cast-ballot.server";
import { closeVoting } from "~/operations/close-voting.server";
import { finishCounting } from "~/operations/finish-counting.server";
import { actAs, cast } from "@tests/support/cast";
import { testDatabase } from "@tests/support/database";
import { traceOf } from "@tests/support/trace";
import { atClose, makeOpenVote, makeVoters, whileOpen } from "@tests/support/votes";

const db = await testDatabase({ pool: 20 });
const { alice, bob, dana, frank, departments } = await cast(db);
const voters = await makeVoters(db, departments.operations.id, 8);

const voted = countingMethods.filter((method) => method !== "rubric");
const open = (method: CountingMethod, more = {}) =>
  makeOpenVote(db, { honoured: [alice, bob, frank], voters, rules: { method, tieRule: "lot", ...more } });
const castAs = (voter: (typeof voters)[number], categoryId: string, choice: BallotChoice) =>
  castBallot(actAs(db, { ...voter, roles: [] }, whileOpen), { categoryId, choice });

/** Ballots in the form of a method: an abstention, one entry, the fullest there is. */
function ballotsFor(method: CountingMethod, [a = "", b = "", c = ""]: string[]): BallotChoice[] {
  const form = ballotForm(method);
  if (form === "approve") return [{ approve: [] }, { approve: [b] }, { approve: [a, b, c].sort() }];
  if (form === "scores")
    return [{ scores: {} }, { scores: { [b]: 5 } }, { scores: { [a]: 5, [b]: 4, [c]: 0 } }];
  if (method === "plurality") return [{ ranks: [] }, { ranks: [[b]] }, { ranks: [[a]] }];
  return [{ ranks: [] }, { ranks: [[b]] }, { ranks: [[a], [b], [c]] }];
}

describe.each(voted)("a vote by %s", (method) => {
  it("seals every form of ballot alike, replaces it, and counts what was acknowledged last", async () => {
    const { category, cycle, entries } = await open(method);
    const forms = ballotsFor(method, entries);
    const codes: string[] = [];
    for (const [at, voter] of voters.entries()) {
      for (const choice of [forms[(at + 1) % 3]!, forms[at % 3]!]) {
        const verdict = await castAs(voter, category.id, choice);
        if (!verdict.ok) throw new Error(`${verdict.reason} ${verdict.detail ?? ""}`);
        codes[at] = verdict.value.code;
      }
    }
    const sealed = await db.sealedBallot.findMany({ where: { categoryId: category.id } });
    expect(sealed).toHaveLength(voters.length);
    expect(new Set(sealed.map(({ sealed: { length } }) => length)).size).toBe(1);
    await closeVoting(actAs(db, dana, atClose), cycle.id);
    await finishCounting(db, atClose);
    const kept = await db.ballot.findMany({ where: { categoryId: category.id } });
    const expected = voters.map((_, at) => forms[at % 3]);
    const inOrder = (choices: unknown[]) => choices.map((choice) => JSON.stringify(choice)).sort();
    const unordered = ({ choice }: { choice: unknown }) =>
      ballotForm(method) === "scores" ? sortedScores(choice) : choice;
    expect(inOrder(kept.map(unordered))).toEqual(inOrder(expected.map((choice) => unordered({ choice }))));
    const result = await db.result.findUniqueOrThrow({ where: { categoryId: category.id } });
    const file = parseElection(JSON.parse(JSON.stringify(result.file)));
    expect(file.receipts).toEqual([...codes].sort());
    expect(recount(file)).toMatchObject({ agrees: true, doubts: [] });
    expect(result).toMatchObject({ castCount: voters.length, eligibleCount: voters.length });
  });

  it("takes no ballot of another form, of a jury, or with what is not on it, and keeps no trace of one", async () => {
    const [{ category, entries }, other] = [await open(method), await open(method)];
    const [a = "", b = ""] = entries;
    const forms: BallotChoice[] = [{ ranks: [[a]] }, { approve: [a] }, { scores: { [a]: 1 } }];
    const form = ballotForm(method);
    const wrong: BallotChoice[] = [
      ...forms.filter((choice) => !(form in choice)),
      { sheet: { [a]: { c1: 3 } } },
      ...ballotsFor(method, other.entries).slice(1),
      ...ballotsFor(method, ["forged", "forged too", "__proto__"]).slice(1),
      ...(form === "approve" ? [{ approve: [a, a] }] : []),
      ...(form === "scores"
        ? [{ scores: { [a]: 6 } }, { scores: { [a]: -1 } }, { scores: { [a]: 0.5 } }]
        : []),
      ...(form === "ranks" ? [{ ranks: [[a], [a]] }, { ranks: [[]] }] : []),
      ...(method === "irv" || method === "stv" ? [{ ranks: [[a, b]] }] : []),
      ...(method === "plurality" ? [{ ranks: [[a], [b]] }] : []),
    ];
    const before = await traceOf(db);
    for (const choice of wrong) {
      const verdict = await castAs(voters[0]!, category.id, choice);
      expect(verdict, JSON.stringify(choice)).toMatchObject({ reason: "ballot-invalid" });
    }
    expect(await traceOf(db)).toEqual(before);
    expect(await db.sealedBallot.count({ where: { categoryId: category.id } })).toBe(0);
    expect(await db.voterRoll.count({ where: { categoryId: category.id, votedOn: { not: null } } })).toBe(0);
  });

  it("makes one ballot of thirty of one voter at once, the one whose code was acknowledged", async () => {
    const { category, cycle, entries } = await open(method);
    const forms = ballotsFor(method, entries);
    const verdicts = await Promise.all(
      Array.from({ length: 30 }, (_, at) => castAs(voters[0]!, category.id, forms[at % 3]!)),
    );
    const codes = verdicts.flatMap((verdict) => (verdict.ok ? [verdict.value.code] : []));
    expect(new Set(codes).size).toBe(30);
    await closeVoting(actAs(db, dana, atClose), cycle.id);
    await finishCounting(db, atClose);
    const receipts = await db.receipt.findMany({ where: { categoryId: category.id } });
    expect(receipts).toHaveLength(1);
    expect(codes).toContain(receipts[0]!.code);
  });
});

function sortedScores(choice: unknown): unknown {
  const { scores } = choice as { scores: Record<string, number> };
  return Object.entries(scores).sort();
}
