import { findAwardFace } from "~/db/award-faces.server";
import type { Database } from "~/db/client.server";
import { databaseNow } from "~/db/clock.server";
import { getCompany } from "~/db/company.server";
import { findPreviewedAward } from "~/db/previewed-awards.server";
import { juryPart, methodsFor, tieRulesFor, usualTieRule } from "~/domain/awards/award";
import { ballotMethod } from "~/domain/juries/public-vote";
import type { CountingMethod } from "~/domain/voting/election";
import type { BallotPage } from "~/ui/ballot/ballot-page";
import { instantOf, localOf } from "~/domain/zoned-time";
import { dayAndTime } from "~/ui/dates";
import { sampleFinalists } from "./sample-finalists";

const fiveDays = 5 * 24 * 60 * 60 * 1000;

/** The ballot of an award as its voters would see it, over invented finalists; 404 where it has none. */
export async function readPreview(db: Database, awardId: string, query: URLSearchParams) {
  const categoryId = query.get("category");
  const asked = query.get("method");
  const found = await findPreviewedAward(db, categoryId ?? awardId);
  const award = found?.awardId === awardId ? found : null;
  const own = award && (award.kind === "vote" || award.kind === "jury") ? ballotMethod(award) : null;
  if (!award || own === null) throw new Response(null, { status: 404 });
  const [now, company] = await Promise.all([databaseNow(db), getCompany(db)]);
  const closesAt = sampleClose(now, company.timeZone);
  const methods = methodsFor("vote");
  const method = methods.find((one) => one === asked) ?? own;
  const page: BallotPage = {
    award: award.name,
    face: await findAwardFace(db, awardId),
    method,
    tieRule: tieRulesFor(method).includes(award.tieRule) ? award.tieRule : usualTieRule(method),
    seats: seatsFor(method, award.seats),
    quorumPercent: award.quorumPercent,
    quorumNumber: award.quorumNumber,
    twoKeys: award.twoKeys,
    jury: juryPart(award),
    publishBallots: award.publishBallots,
    votedOn: null,
    now: now.toISOString(),
    closesAt: closesAt.toISOString(),
    until: dayAndTime(closesAt, company.timeZone),
    timeZone: company.timeZone,
    peopleTeam: company.peopleTeamName,
    offerNone: award.offerNone,
    frozen: null,
    entries: sampleFinalists(award),
  };
  return { id: awardId, categoryId, rulesOf: award.rulesOf, own, page, methods };
}

function seatsFor(method: CountingMethod, seats: number): number {
  return method === "stv" ? Math.max(seats, 2) : seats;
}

/** The end of the working day five days from now. */
function sampleClose(now: Date, timeZone: string): Date {
  const then = new Date(now.getTime() + fiveDays);
  return instantOf(`${localOf(then, timeZone).slice(0, 10)}T17:00`, timeZone) ?? then;
}
