import type { LoaderFunctionArgs } from "@remix-run/node";
import { withinLimit } from "~/auth/limits.server";
import { addressOf } from "~/auth/require.server";
import { isFeedOpen, listCalendarCycles } from "~/db/calendar-feeds.server";
import { database } from "~/db/client.server";
import { databaseNow } from "~/db/clock.server";
import { decidesOf } from "~/db/cycles.server";
import { findCompany } from "~/db/company.server";
import { hashOfToken } from "~/db/secret-token.server";
import { readFirstRound } from "~/domain/awards/first-round";
import { calendarFile } from "~/domain/awards/calendar-file";
import { env } from "~/env.server";
import { cycleEvents } from "~/ui/cycle-calendar";

const shape = /^[A-Za-z0-9_-]{43}$/;

/** The dates of all open cycles for a calendar program, by a secret address. Nothing in it is about its owner. */
export async function loader({ params }: LoaderFunctionArgs) {
  await withinLimit("calendar-address", addressOf());
  const db = database();
  const token = params.token ?? "";
  if (!shape.test(token) || !(await isFeedOpen(db, hashOfToken(token))))
    throw new Response("There is no calendar here.\n", { status: 404 });
  const [cycles, company, now] = await Promise.all([
    listCalendarCycles(db),
    findCompany(db),
    databaseNow(db),
  ]);
  const events = cycles.flatMap((cycle) =>
    cycleEvents(
      {
        ...cycle,
        decides: decidesOf(cycle.categories),
        hasFirstRound: cycle.categories.some(({ firstRound }) => readFirstRound(firstRound).kind !== "none"),
      },
      env.APP_ORIGIN,
    ),
  );
  const text = calendarFile(`Laurels, ${company?.name ?? ""}`, events, {
    host: new URL(env.APP_ORIGIN).hostname,
    now,
  });
  return new Response(text, { headers: { "Content-Type": "text/calendar; charset=utf-8" } });
}
