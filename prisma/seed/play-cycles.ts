import { closeNominations } from "../../app/operations/close-nominations.server";
import { closeVoting } from "../../app/operations/close-voting.server";
import { createCycle } from "../../app/operations/create-cycle.server";
import { announceCycle } from "../../app/operations/announce-cycle.server";
import { castBallot } from "../../app/operations/cast-ballot.server";
import { certifyResult } from "../../app/operations/certify-result.server";
import { declineNomination } from "../../app/operations/decline-nomination.server";
import { finishCounting } from "../../app/operations/finish-counting.server";
import { finishJudging } from "../../app/operations/finish-judging.server";
import { jobAct } from "../../app/operations/job-act.server";
import { openNominations } from "../../app/operations/open-nominations.server";
import { openVoting } from "../../app/operations/open-voting.server";
import { returnNomination } from "../../app/operations/return-nomination.server";
import { saveNominationDraft } from "../../app/operations/save-nomination-draft.server";
import { shortlistEntry } from "../../app/operations/shortlist-entry.server";
import { submitNomination } from "../../app/operations/submit-nomination.server";
import { chanceOf, drawOrder } from "./chance";
import { choiceOf } from "./demo-ballots";
import { cycles, type CycleStory, type NominationStory } from "./cycles";
import { withJury } from "./jury-stories";
import { company, pilots } from "./people";
import { planSheets } from "./play-juries";
import { given, must, type Stage } from "./stage";
import { showKindWords } from "./play-kind-words";

const host = "Leilani";
const certifiers = ["Leilani", "Desmond"];

/** Every cycle runs on its days, as far as today. */
export function planCycles(stage: Stage): void {
  for (const cycle of cycles.map(withJury)) planCycle(stage, cycle);
}

function planCycle(stage: Stage, cycle: CycleStory): void {
  const [nominationsFrom, nominationsTo] = cycle.nominations;
  const job = (at: Date) => jobAct(stage.db, at);
  const cycleId = () => given(stage.cycles.get(cycle.key), cycle.key);
  stage.plan(stage.at(cycle.plannedOn, "14:00"), `plan ${cycle.key}`, (at) => create(stage, cycle, at));
  stage.plan(stage.at(nominationsFrom, "09:00"), `open nominations of ${cycle.key}`, (at) =>
    must(openNominations(job(at), cycleId())),
  );
  cycle.stories.forEach((story, turn) => planNomination(stage, cycle, story, turn));
  if (cycle.reached === "nominating") return;

  stage.plan(stage.at(nominationsTo, "18:00"), `close nominations of ${cycle.key}`, (at) =>
    must(closeNominations(job(at), cycleId())),
  );
  stage.plan(stage.at(nominationsTo + 1, "13:30"), `screen ${cycle.key}`, (at) => screen(stage, cycle, at));
  stage.plan(stage.at(cycle.voting[0], "09:00"), `open voting of ${cycle.key}`, async (at) => {
    await must(openVoting(job(at), cycleId()));
    await planBallots(stage, cycle);
    await planSheets(stage, cycle);
  });
  if (cycle.reached === "voting") return;

  stage.plan(stage.at(cycle.voting[1], "18:00"), `close voting of ${cycle.key}`, async (at) => {
    await must(closeVoting(job(at), cycleId()));
    await finishCounting(stage.db, at);
    await finishJudging(stage.db, at);
  });
  certifiers.forEach((name, seat) =>
    stage.plan(stage.at(cycle.voting[1] + 1 + seat, "10:15"), `certify ${cycle.key}`, async (at) => {
      for (const id of categoriesOf(stage, cycle)) await must(certifyResult(stage.as(name, at), id));
    }),
  );
  stage.plan(stage.at(cycle.announceOn, "08:30"), `kind words of ${cycle.key}`, (at) =>
    showKindWords(stage, { name: host, at, cycleId: cycleId() }),
  );
  stage.plan(stage.at(cycle.announceOn, "09:00"), `announce ${cycle.key}`, (at) =>
    must(announceCycle(job(at), cycleId())),
  );
}

async function create(stage: Stage, cycle: CycleStory, at: Date): Promise<void> {
  const { id } = await must(
    createCycle(stage.as(host, at), {
      name: nameOf(stage, cycle),
      description: cycle.description,
      timeZone: company.timeZone,
      nominationsOpenAt: stage.at(cycle.nominations[0], "09:00"),
      nominationsCloseAt: stage.at(cycle.nominations[1], "18:00"),
      votingOpenAt: stage.at(cycle.voting[0], "09:00"),
      votingCloseAt: stage.at(cycle.voting[1], "18:00"),
      announceAt: stage.at(cycle.announceOn, "09:00"),
      awardIds: cycle.awards.map((key) => given(stage.awards.get(key), key)),
      formKey: `demo-cycle-${cycle.key}`,
    }),
  );
  stage.cycles.set(cycle.key, id);
  const made = await stage.db.category.findMany({
    where: { cycleId: id },
    select: { id: true, awardId: true },
  });
  for (const key of cycle.awards) {
    const category = made.find(({ awardId }) => awardId === stage.awards.get(key));
    stage.categories.set(`${cycle.key}/${key}`, given(category, key).id);
  }
}

const seasons = ["Winter", "Spring", "Summer", "Autumn"];

function nameOf(stage: Stage, { name, announceOn }: CycleStory): string {
  const day = stage.day(announceOn);
  const season = seasons[Math.floor(((day.getUTCMonth() + 1) % 12) / 3)] ?? "";
  return name.replace("{season}", season).replace("{year}", String(day.getUTCFullYear()));
}

function planNomination(stage: Stage, cycle: CycleStory, story: NominationStory, turn: number): void {
  const write = story.draft ? saveNominationDraft : submitNomination;
  stage.plan(stage.at(story.on, `1${turn % 7}:2${turn % 10}`), `${story.by} nominates`, (at) =>
    must<{ id: string }>(
      write(
        stage.as(story.by, at),
        {
          cycleId: given(stage.cycles.get(cycle.key), cycle.key),
          categoryId: categoryOf(stage, cycle, story.award),
          nomineeIds: story.for.map((name) => stage.person(name).id),
          teamName: story.team ?? "",
          answers: story.answers,
          winId: story.win ? given(stage.wins.get(story.win), story.win) : null,
        },
        { nominationId: null, formKey: formKeyOf(cycle, turn) },
      ),
    ),
  );
}

async function screen(stage: Stage, cycle: CycleStory, at: Date): Promise<void> {
  const act = stage.as(host, at);
  for (const [turn, { screened }] of cycle.stories.entries()) {
    if (screened === undefined || screened === "shortlist") continue;
    const { outcome: id } = await stage.db.onceKey.findUniqueOrThrow({
      where: { key: formKeyOf(cycle, turn) },
    });
    if ("declined" in screened) await must(declineNomination(act, id, screened.declined));
    else await must(returnNomination(act, id, screened.returned));
  }
  for (const categoryId of categoriesOf(stage, cycle)) {
    const entries = await stage.db.entry.findMany({
      where: { categoryId, state: "open" },
      orderBy: { title: "asc" },
    });
    const worthy = entries.filter(({ title }) => title in cycle.shortlist);
    for (const { id, title } of worthy) {
      await must(shortlistEntry(act, id, given(cycle.shortlist[title], title).citation));
    }
  }
}

async function planBallots(stage: Stage, cycle: CycleStory): Promise<void> {
  const [from, to] = [cycle.voting[0], Math.min(cycle.voting[1], -1)];
  for (const key of cycle.awards) {
    const categoryId = categoryOf(stage, cycle, key);
    const { kind, method } = await stage.db.category.findUniqueOrThrow({ where: { id: categoryId } });
    if (kind === "jury") continue;
    const where = { categoryId, state: "shortlisted" } as const;
    const entries = await stage.db.entry.findMany({
      where,
      include: { members: true },
      orderBy: { title: "asc" },
    });
    for (const [name, person] of stage.people) {
      if (cycle.reached === "voting" && pilots.includes(name)) continue;
      const chance = chanceOf(`${cycle.key} ${key} ${name}`);
      if (chance() * 100 >= cycle.turnout) continue;
      const day = from + Math.floor(chance() * (to - from));
      const others = entries.filter(({ members }) => !members.some(({ personId }) => personId === person.id));
      const drawn = drawOrder(
        others.map(({ id, title }) => ({ id, pull: given(cycle.shortlist[title], title).pull })),
        chance,
      );
      const liked = drawn.map(({ id }) => id);
      const choice = choiceOf(method, liked, chance);
      const time = `1${Math.floor(chance() * 8)}:0${Math.floor(chance() * 10)}`;
      stage.plan(stage.at(day, time), `${name} votes`, (at) =>
        must(castBallot(stage.as(name, at), { categoryId, choice })),
      );
    }
  }
}

function formKeyOf(cycle: CycleStory, turn: number): string {
  return `demo-nomination-${cycle.key}-${turn}`;
}

function categoryOf(stage: Stage, cycle: CycleStory, award: string): string {
  const key = `${cycle.key}/${award}`;
  return given(stage.categories.get(key), key);
}

function categoriesOf(stage: Stage, cycle: CycleStory): string[] {
  return cycle.awards.map((award) => categoryOf(stage, cycle, award));
}
