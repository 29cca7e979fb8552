import type { AwardDraft } from "~/domain/awards/award";
import { whyNot } from "~/domain/awards/eligibility";
import { runsInCycles } from "~/domain/awards/kind";
import type { Database } from "~/db/client.server";
import { databaseNow } from "~/db/clock.server";
import { findCompany } from "~/db/company.server";
import { countEligible, listCandidates } from "~/db/eligible-people.server";
import { dayIn } from "~/domain/zoned-time";
import { whyNotSentence } from "~/ui/why-not";
import { peopleOfRule, peopleOfRules, pickedPeople, type Searched } from "./picked-people.server";

/** What the editor shows of an award as it is written: its people, how many its rules let in, and the answer about one. */
export async function editorData(
  db: Database,
  award: AwardDraft,
  { asked = "", searched = null }: { asked?: string; searched?: Searched | null } = {},
) {
  const today = await todayOf(db);
  const { voters, jury } = award.firstRound;
  const [firstVoters, firstJurors, people, jurors, counts, askedAbout, why] = await Promise.all([
    peopleOfRule(db, voters, { name: "first.voters", searched }),
    pickedPeople(db, jury.jurorIds, { name: "first.jury.jurorIds", searched }),
    peopleOfRules(db, award, searched),
    pickedPeople(db, award.jury.jurorIds, { name: "jurorIds", searched }),
    countsOf(db, award, today),
    pickedPeople(db, asked ? [asked] : [], { name: "asked", searched }),
    asked ? whyOf(db, award, { personId: asked, today }) : null,
  ]);
  return { firstVoters, firstJurors, people, jurors, counts, askedAbout, why };
}

async function todayOf(db: Database): Promise<Date> {
  const company = await findCompany(db);
  return dayIn(await databaseNow(db), company?.timeZone ?? "UTC");
}

/** How many people the rules let in today. */
async function countsOf(db: Database, { eligibility, firstRound }: AwardDraft, today: Date) {
  const [first, nominate, receive, vote, judge] = await Promise.all([
    firstRound.kind === "vote" ? countEligible(db, firstRound.voters, today) : 0,
    countEligible(db, eligibility.nominate, today),
    countEligible(db, eligibility.receive, today),
    countEligible(db, eligibility.vote, today),
    countEligible(db, eligibility.judge, today),
  ]);
  return { first, nominate, receive, vote, judge };
}

const acts = { nominate: "Nominate", receive: "Win", vote: "Vote", judge: "Judge" } as const;

/** For one person what each rule says today, with the first reason where it is a no. */
async function whyOf(
  db: Database,
  { kind, eligibility }: AwardDraft,
  { personId, today }: { personId: string; today: Date },
) {
  const [person] = await listCandidates(db, [personId]);
  if (!person) return null;
  const names = runsInCycles(kind)
    ? (["nominate", "receive", "vote", "judge"] as const)
    : (["receive"] as const);
  const answers = names
    .filter((name) => (name !== "vote" || kind === "vote") && (name !== "judge" || kind === "jury"))
    .map((name) => {
      const why = whyNot(person, eligibility[name], today);
      return { act: acts[name], reason: why && whyNotSentence(why) };
    });
  return { name: person.name, answers };
}
