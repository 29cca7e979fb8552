import { describe, expect, it } from "vitest";
import { parseElection } from "~/domain/voting/election-file";
import type { JurySettings } from "~/domain/juries/settings";
import { seedCommitment } from "~/domain/voting/lot";
import { recount } from "~/domain/voting/recount";
import { changeCycleDates } from "~/operations/change-cycle-dates.server";
import { closeDueVotings } from "~/operations/close-due-votings.server";
import { finishCounting } from "~/operations/finish-counting.server";
import { finishJudging } from "~/operations/finish-judging.server";
import { handOverToJuries } from "~/operations/hand-over-to-juries.server";
import { openVoting } from "~/operations/open-voting.server";
import { voidSheet } from "~/operations/void-sheet.server";
import { actAs, cast } from "@tests/support/cast";
import { afterDays } from "@tests/support/cycles";
import { testDatabase } from "@tests/support/database";
import {
  castChoice,
  handOverAt,
  jobAt,
  judge,
  judgingClosesAt,
  juryTrace,
  makeOpenJury,
  makeScreenedJury,
  whileJudging,
  whileJudgingLate,
} from "@tests/support/juries";
import { makeVoters } from "@tests/support/votes";

const db = await testDatabase({ pool: 20 });
const { alice, bob, frank, bill, dana, departments } = await cast(db);
const jurors = await makeVoters(db, departments.operations.id, 5);
const honoured = [alice, bob, frank, bill];

const resultOf = async (categoryId: string) => {
  const result = await db.result.findUniqueOrThrow({ where: { categoryId } });
  return { ...result, file: parseElection(JSON.parse(JSON.stringify(result.file))) };
};
const phaseOf = async (id: string) => (await db.cycle.findUniqueOrThrow({ where: { id } })).phase;
const stateOf = async (id: string) => (await db.entry.findUniqueOrThrow({ where: { id } })).state;

async function everyStep(now: Date) {
  await closeDueVotings(db, now);
  await handOverToJuries(db, now);
  await finishCounting(db, now);
  await handOverToJuries(db, now);
  await finishJudging(db, now);
}

describe("opening the judging", () => {
  it("seats the jury, without a box and a roll, commits to a lot, and writes to the jurors", async () => {
    const { category, cycle, entries } = await makeOpenJury(db, { honoured, jurors });
    expect(await phaseOf(cycle.id)).toBe("voting");
    expect(await db.ballotBox.count({ where: { categoryId: category.id } })).toBe(0);
    expect(await db.voterRoll.count({ where: { categoryId: category.id } })).toBe(0);
    expect(await db.juryAssignment.count({ where: { entryId: { in: entries }, state: "open" } })).toBe(20);
    const letters = await db.letter.findMany({ where: { template: "jury-invited" } });
    expect(letters.map(({ personId }) => personId).sort()).toEqual(jurors.map(({ id }) => id).sort());
    expect(letters[0]!.props).toMatchObject({ entries: 4, path: `/jury/${category.id}` });
    const lot = await db.juryLot.findUniqueOrThrow({ where: { categoryId: category.id } });
    expect(lot).toMatchObject({ seed: null });
    expect(lot.commitment).toMatch(/^[0-9a-f]{64}$/);
  });

  it("happens once when two try at the same time", async () => {
    const { category, cycle } = await makeScreenedJury(db, { honoured, jurors });
    const open = () => openVoting(jobAt(db, afterDays(14)), cycle.id);
    const verdicts = await Promise.all([open(), open()]);
    expect(verdicts.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db.juror.count({ where: { categoryId: category.id } })).toBe(5);
  });

  it("waits for a jury that can start", async () => {
    const lacking: [Partial<JurySettings>, string][] = [
      [{ criteria: [] }, "jury-incomplete"],
      [{ minJurors: 6 }, "jury-too-small"],
    ];
    for (const [settings, detail] of lacking) {
      const { cycle } = await makeScreenedJury(db, { honoured, jurors, settings });
      const before = await juryTrace(db);
      expect(await openVoting(jobAt(db, afterDays(14)), cycle.id)).toMatchObject({
        reason: "not-ready",
        detail,
      });
      expect(await juryTrace(db)).toEqual(before);
    }
  });
});

describe("the count of a jury", () => {
  it("takes finished sheets alone, at the deadline, once, and can be counted again", async () => {
    const { category, cycle, entries } = await makeOpenJury(db, { honoured, jurors });
    for (const juror of jurors.slice(0, 3)) {
      await judge(db, juror, entries[0]!, [5, 4]);
      await judge(db, juror, entries[1]!, [4, 4]);
    }
    const voided = await judge(db, jurors[3]!, entries[1]!, [5, 5]);
    await voidSheet(actAs(db, dana, whileJudging), { assignmentId: voided, reason: "Wrong entry." });
    await judge(db, jurors[3]!, entries[2]!, [5, 5]);
    await judge(db, jurors[4]!, entries[2]!, [5, 5]);
    await everyStep(new Date(judgingClosesAt.getTime() - 1));
    expect(await phaseOf(cycle.id)).toBe("voting");
    await Promise.all([everyStep(judgingClosesAt), everyStep(judgingClosesAt)]);
    expect(await phaseOf(cycle.id)).toBe("certifying");
    const { file, ...result } = await resultOf(category.id);
    expect(result).toMatchObject({
      outcome: "decided",
      winnerIds: [entries[0]],
      eligibleCount: 5,
      castCount: 5,
    });
    expect(file.method).toBe("rubric");
    expect(recount(file)).toMatchObject({ agrees: true, doubts: [] });
    expect(file.result!.jury!.entries.map(({ jurors: scored, ranked }) => [scored, ranked]).sort()).toEqual([
      [0, false],
      [2, false],
      [3, true],
      [3, true],
    ]);
    for (const juror of jurors) expect(JSON.stringify(file)).not.toContain(juror.id);
    const lot = await db.juryLot.findUniqueOrThrow({ where: { categoryId: category.id } });
    expect(seedCommitment(lot.seed!)).toBe(lot.commitment);
    expect(lot.wrappedSeed).toBeNull();
    const counted = await db.auditEvent.findMany({
      where: { subjectId: category.id, act: "result.counted" },
    });
    expect(counted).toMatchObject([{ after: { method: "rubric" } }]);
    const record = await db.auditEvent.findMany({
      where: { subjectId: category.id },
      select: { after: true },
    });
    expect(JSON.stringify(record)).not.toContain(lot.seed);
  });

  it("has no winner where too few were scored by enough jurors", async () => {
    const { category, entries } = await makeOpenJury(db, { honoured, jurors });
    for (const juror of jurors.slice(0, 2)) await judge(db, juror, entries[0]!, [5, 4]);
    await everyStep(judgingClosesAt);
    expect(await resultOf(category.id)).toMatchObject({ outcome: "no_winner", winnerIds: [] });
  });

  it("strikes an entry that was withdrawn while the jury was at work", async () => {
    const { category, entries } = await makeOpenJury(db, { honoured, jurors });
    for (const juror of jurors) {
      await judge(db, juror, entries[0]!, [5, 5]);
      await judge(db, juror, entries[1]!, [2, 2]);
    }
    await db.entry.update({ where: { id: entries[0]! }, data: { state: "withdrawn" } });
    await everyStep(judgingClosesAt);
    const { winnerIds, file } = await resultOf(category.id);
    expect(winnerIds).toEqual([entries[1]]);
    expect(file.result!.struck).toEqual([{ id: entries[0], ballots: 5 }]);
  });
});

describe("a jury together with a vote", () => {
  const settings = { vote: "together" as const, voteMethod: "approval" as const, voteWeight: 60 };

  it("runs beside its box, and both count at the weight", async () => {
    const { category, entries } = await makeOpenJury(db, { honoured, jurors, settings });
    expect(await db.category.findUniqueOrThrow({ where: { id: category.id } })).toMatchObject({
      kind: "jury",
      method: "approval",
    });
    for (const juror of jurors) {
      await judge(db, juror, entries[0]!, [5, 5]);
      await judge(db, juror, entries[1]!, [3, 3]);
      expect((await castChoice(db, juror, category.id, { approve: [entries[1]!] })).ok).toBe(true);
    }
    await everyStep(judgingClosesAt);
    const { winnerIds, file, castCount } = await resultOf(category.id);
    expect(winnerIds).toEqual([entries[1]]);
    expect(castCount).toBe(5);
    expect(file.votes).toEqual([{ count: 5, approve: [entries[1]] }]);
    expect(recount(file)).toMatchObject({ agrees: true, doubts: [] });
    expect(file.result!.jury!.entries.find(({ id }) => id === entries[1])).toMatchObject({
      share: 100,
      combined: 80,
    });
  });
});

describe("a jury after a vote that makes its list", () => {
  const settings = { vote: "shortlist" as const, voteMethod: "approval" as const, shortlistSize: 2 };

  it("starts with what the vote lets through, when the vote closes", async () => {
    const { category, cycle, entries } = await makeOpenJury(db, { honoured, jurors, settings });
    expect(await db.juror.count({ where: { categoryId: category.id } })).toBe(0);
    const lastMoment = new Date(handOverAt.getTime() - 1);
    for (const [at, juror] of jurors.entries()) {
      const approve = [entries[1]!, at % 2 ? entries[3]! : entries[2]!];
      expect((await castChoice(db, juror, category.id, { approve }, lastMoment)).ok).toBe(true);
    }
    const late = await castChoice(db, jurors[0]!, category.id, { approve: [] }, handOverAt);
    expect(late).toMatchObject({ reason: "voting-closed" });
    await everyStep(lastMoment);
    expect(await db.shortlistCount.count({ where: { categoryId: category.id } })).toBe(0);
    await Promise.all([everyStep(handOverAt), everyStep(handOverAt), everyStep(handOverAt)]);
    expect(await Promise.all(entries.map(stateOf))).toEqual([
      "left_out",
      "shortlisted",
      "shortlisted",
      "left_out",
    ]);
    expect(await phaseOf(cycle.id)).toBe("voting");
    expect(await db.juror.count({ where: { categoryId: category.id } })).toBe(5);
    expect(await db.juryAssignment.count({ where: { juror: { categoryId: category.id } } })).toBe(10);
    const list = await db.shortlistCount.findUniqueOrThrow({ where: { categoryId: category.id } });
    expect(recount(parseElection(JSON.parse(JSON.stringify(list.file))))).toMatchObject({ agrees: true });
    for (const juror of jurors) {
      await judge(db, juror, entries[1]!, [3, 3], whileJudgingLate);
      await judge(db, juror, entries[2]!, [4, 4], whileJudgingLate);
    }
    await everyStep(judgingClosesAt);
    const { winnerIds, file } = await resultOf(category.id);
    expect(winnerIds).toEqual([entries[2]]);
    expect(file.candidates.map(({ id }) => id).sort()).toEqual([entries[1], entries[2]].sort());
    expect(recount(file)).toMatchObject({ agrees: true, doubts: [] });
  });

  it("lets all through who are equal with the last, and everybody where nobody chose or too few came", async () => {
    const tied = await makeOpenJury(db, { honoured, jurors, settings });
    for (const [at, juror] of jurors.entries()) {
      const approve = [
        tied.entries[0]!,
        ...(at === 1 ? [tied.entries[1]!] : []),
        ...(at === 2 ? [tied.entries[2]!] : []),
      ];
      await castChoice(db, juror, tied.category.id, { approve });
    }
    const empty = await makeOpenJury(db, { honoured, jurors, settings });
    const quiet = await makeOpenJury(db, { honoured, jurors, settings, rules: { quorumNumber: 2 } });
    await castChoice(db, jurors[0]!, quiet.category.id, { approve: [quiet.entries[0]!] });
    await everyStep(handOverAt);
    expect(await Promise.all(tied.entries.map(stateOf))).toEqual([
      "shortlisted",
      "shortlisted",
      "shortlisted",
      "left_out",
    ]);
    for (const { entries } of [empty, quiet]) {
      expect(new Set(await Promise.all(entries.map(stateOf)))).toEqual(new Set(["shortlisted"]));
      expect(await db.juryAssignment.count({ where: { entryId: { in: entries } } })).toBe(20);
    }
  });

  it("needs the instant of the hand-over while it lies ahead", async () => {
    const { cycle } = await makeScreenedJury(db, { honoured, jurors, settings });
    const dates = await db.cycle.findUniqueOrThrow({ where: { id: cycle.id } });
    const none = { ...pickDates(dates), judgingOpenAt: null };
    const hr = actAs(db, dana, afterDays(9));
    expect(await changeCycleDates(hr, cycle.id, none, { reason: "Why not" })).toMatchObject({
      reason: "judging-date-missing",
      field: "judgingOpenAt",
    });
    await db.cycle.update({ where: { id: cycle.id }, data: { judgingOpenAt: null } });
    expect(await openVoting(jobAt(db, afterDays(14)), cycle.id)).toMatchObject({
      reason: "not-ready",
      detail: "judging-date-missing",
    });
  });
});

type Dates = Awaited<ReturnType<typeof db.cycle.findUniqueOrThrow>>;

function pickDates({
  nominationsOpenAt,
  nominationsCloseAt,
  votingOpenAt,
  votingCloseAt,
  announceAt,
}: Dates) {
  return { nominationsOpenAt, nominationsCloseAt, votingOpenAt, votingCloseAt, announceAt };
}
