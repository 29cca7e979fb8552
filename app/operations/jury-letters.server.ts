import type { FoundJury } from "~/db/juries.server";
import type { QueuedLetter } from "~/db/letters.server";
import { progressOf } from "~/domain/juries/progress";

type SeatedJuror = FoundJury["jurors"][number];

function about(jury: FoundJury, { person }: Pick<SeatedJuror, "person">) {
  return {
    name: person.name,
    awardName: jury.name,
    cycleName: jury.cycle.name,
    closesAt: jury.cycle.votingCloseAt.toISOString(),
    timeZone: jury.cycle.timeZone,
    lastTimeZone: jury.cycle.lastTimeZone,
    path: `/jury/${jury.id}`,
  };
}

/** "You are on the jury", once for each time that somebody is seated. */
export function invitingLetter(jury: FoundJury, juror: SeatedJuror): QueuedLetter {
  return {
    template: "jury-invited",
    to: addressOf(juror),
    key: `jury-invited/${juror.id}/${juror.appointedAt.toISOString()}`,
    props: { ...about(jury, juror), entries: progressOf(juror.assignments).total },
  };
}

/** What a juror still has to score, and until when. */
export function remindingLetter(jury: FoundJury, juror: SeatedJuror, key: string): QueuedLetter {
  return {
    template: "jury-reminder",
    to: addressOf(juror),
    key,
    props: { ...about(jury, juror), ...progressOf(juror.assignments) },
  };
}

/** Tells a juror that the seat on the jury ended, and why. */
export function leavingLetter(
  jury: FoundJury,
  juror: SeatedJuror,
  { reason, now }: { reason: string; now: Date },
): QueuedLetter {
  const { name, awardName, cycleName } = about(jury, juror);
  const finished = juror.assignments.filter(({ state, voidedAt }) => state === "done" && !voidedAt).length;
  return {
    template: "jury-left",
    to: addressOf(juror),
    key: `jury-left/${juror.id}/${now.toISOString()}`,
    props: { name, awardName, cycleName, reason, finished },
  };
}

/** How a letter may call an entry: not at all where names are hidden from the jury. */
export function titleForJuror(jury: Pick<FoundJury, "jury">, entryTitle: string): string {
  return jury.jury.blind.includes("names") ? "" : entryTitle;
}

function addressOf({ person }: Pick<SeatedJuror, "person">) {
  return { personId: person.id, name: person.name, address: person.email };
}
