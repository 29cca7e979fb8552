import type { Database } from "~/db/client.server";
import { sendClosingSoon } from "~/operations/send-closing-soon.server";
import { startApp, type RunningApp } from "./app";
import { actAs } from "./cast";
import { testDatabase, urlOf } from "./database";
import { scoreSheets } from "./score-sheets";
import { settleLetters } from "./stored-words";
import { visitor, type Visitor } from "./visitor";
import type { VotingCompany } from "./voting-company";

export interface World {
  db: Database;
  app: RunningApp;
}

type Cookies = Map<string, string>;

/** A session of each person, made before the worlds part, so that the same cookie opens both. */
export async function enterAll(
  db: Database,
  people: readonly { id: string }[],
): Promise<Map<string, Cookies>> {
  const all = new Map<string, Cookies>();
  for (const person of people) {
    const guest = visitor("http://localhost", "http://laurels.test");
    await guest.enter(db, person);
    all.set(person.id, guest.cookies);
  }
  // Seen at a time to come, so that no visit writes another one down.
  await db.session.updateMany({ data: { lastSeenAt: new Date(Date.now() + 60 * 60 * 1000) } });
  return all;
}

/** A visitor to one world with the session that a person had before. */
export function visitorTo({ app }: World, cookies: Cookies | undefined): Visitor {
  const guest = app.visitor();
  for (const [name, value] of cookies ?? []) guest.cookies.set(name, value);
  return guest;
}

/**
 * A copy of a company with an app of its own, in which everybody who votes is for the same entry of each vote,
 * the first or the second, and the jury gives it the best scores. Some change their mind before, one wants the
 * receipt by mail. Whoever did not vote is reminded.
 */
export async function makeWorld(
  start: Database,
  { votes, firstRound, voted, people, jury }: VotingCompany,
  { leader, cookies, now }: { leader: 0 | 1; cookies: Map<string, Cookies>; now: Date },
): Promise<World> {
  const db = await testDatabase({ copyOf: new URL(urlOf(start)).pathname.slice(1) });
  const app = await startApp(db, { APP_ORIGIN: "http://laurels.test" });
  const world = { db, app };
  for (const { category, entries } of [...votes, firstRound]) {
    const ranks = leader === 0 ? [0, 1, 2] : [1, 0, 2];
    const ballot = (order: number[]) =>
      category.method === "plurality"
        ? { choice: entries[order[0]!]! }
        : Object.fromEntries(order.map((at, place) => [`place.${entries[at]!}`, String(place + 1)]));
    for (const [at, person] of voted.entries()) {
      const voter = visitorTo(world, cookies.get(person.id));
      if (at < 2) await cast(voter, ballot([...ranks].reverse()));
      const code = await cast(voter, ballot(ranks));
      if (at === 0) await voter.post(`/vote/${category.id}/receipt-letter`, { code });
    }

    async function cast(voter: Visitor, fields: Record<string, string>): Promise<string> {
      const answer = await voter.post(`/vote/${category.id}`, fields);
      if (answer.status !== 200) throw new Error(`The ballot was not taken: ${answer.status}`);
      return /name="code" value="([^"]+)"/.exec(await answer.text())?.[1] ?? "";
    }
  }
  for (const scorer of jury.scorers)
    await scoreSheets(db, scorer, (leader === 0 ? people.bob : people.frank).name, jury.scoredAt);
  for (const { cycle } of votes) await sendClosingSoon(actAs(db, people.dana, now), cycle.id);
  await settleLetters(db, now);
  return world;
}
