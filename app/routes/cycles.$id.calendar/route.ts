import type { LoaderFunctionArgs } from "@remix-run/node";
import { requirePerson } from "~/auth/require.server";
import { database } from "~/db/client.server";
import { databaseNow } from "~/db/clock.server";
import { findCycle } from "~/db/cycles.server";
import { calendarFile } from "~/domain/awards/calendar-file";
import { hasFirstRound } from "~/domain/awards/first-round";
import { whoDecides } from "~/domain/juries/who-decides";
import { may } from "~/domain/people/may";
import { env } from "~/env.server";
import { cycleEvents } from "~/ui/cycle-calendar";

/** The dates of one cycle as a calendar file; of a draft for those who run cycles. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requirePerson(request);
  const db = database();
  const cycle = await findCycle(db, params.id ?? "");
  const isOpen = cycle && (cycle.phase !== "draft" || may(viewer, "manage-cycles"));
  if (!isOpen || cycle.phase === "cancelled")
    throw new Response("There is no calendar here.\n", { status: 404 });
  const text = calendarFile(
    cycle.name,
    cycleEvents(
      {
        ...cycle,
        decides: whoDecides(cycle.categories),
        hasFirstRound: cycle.categories.some(hasFirstRound),
      },
      env.APP_ORIGIN,
    ),
    {
      host: new URL(env.APP_ORIGIN).hostname,
      now: await databaseNow(db),
    },
  );
  return new Response(text, {
    headers: {
      "Content-Type": "text/calendar; charset=utf-8",
      "Content-Disposition": `attachment; filename="${fileName(cycle.name)}"`,
    },
  });
}

function fileName(name: string): string {
  const plain = name.normalize("NFKD").replace(/[^A-Za-z0-9]+/g, "-");
  return `${plain.replace(/^-|-$/g, "").toLowerCase() || "cycle"}.ics`;
}
