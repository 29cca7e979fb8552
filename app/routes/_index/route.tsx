import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData, useRouteLoaderData } from "@remix-run/react";
import { PenLine } from "lucide-react";
import { requirePerson } from "~/auth/require.server";
import { withAwardFaces } from "~/db/award-faces.server";
import { database } from "~/db/client.server";
import { databaseNow } from "~/db/clock.server";
import { getCompany } from "~/db/company.server";
import { latestLaureates } from "~/db/hall.server";
import { listOpenCycles } from "~/db/home-cycles.server";
import { countWaitingLetters } from "~/db/home-letters.server";
import { listHomeTasks } from "~/db/home-tasks.server";
import { readWinYear } from "~/db/home-year.server";
import { listLatestUpdates } from "~/db/updates.server";
import { toWinCards } from "~/db/win-cards.server";
import { listLatestWins } from "~/db/win-list.server";
import { shortMoney } from "~/domain/money";
import { may } from "~/domain/people/may";
import { localOf } from "~/domain/zoned-time";
import { env } from "~/env.server";
import type { loader as rootLoader } from "~/root";
import { ButtonLink } from "~/ui/button";
import { showUpdate } from "~/ui/updates/show-update";
import { firstName } from "~/ui/words";
import { FirstUse } from "./first-use";
import { greeting, leadOf } from "./greeting";
import { LatestLaureates } from "./latest-laureates";
import { LatestUpdates } from "./latest-updates";
import { OpenCycles } from "./open-cycles";
import { OutboxNote } from "./outbox-note";
import { RecentWins } from "./recent-wins";
import { Tasks } from "./tasks";
import { Together } from "./together";

export const meta: MetaFunction = () => [{ title: "Home · Laurels" }];

const winsShown = 3;
const laureatesShown = 4;
const updatesShown = 3;

export async function loader({ request }: LoaderFunctionArgs) {
  const person = await requirePerson(request);
  const db = database();
  const [company, now] = await Promise.all([getCompany(db), databaseNow(db)]);
  const { currency, timeZone, locale } = company;
  const keepsLetters = env.RESEND_API_KEY === "" && env.SMTP_URL === "";
  const today = localOf(now, timeZone).slice(0, 10);
  const [tasks, cycles, wins, laureates, year, updates, letters] = await Promise.all([
    listHomeTasks(db, person),
    listOpenCycles(db, person.id),
    listLatestWins(db, winsShown),
    latestLaureates(db, laureatesShown).then((latest) => withAwardFaces(db, latest)),
    readWinYear(db, person, { now, timeZone }),
    listLatestUpdates(db, today, updatesShown),
    keepsLetters && may(person, "manage-mail") ? countWaitingLetters(db) : null,
  ]);
  const { claimed, validated, realised, ...numbers } = year;
  const cards = toWinCards(wins, person, locale);
  const said = (amount: bigint) => (amount > 0n ? shortMoney({ amount, currency }, locale) : null);
  const viewer = { name: person.name, timeZone: person.timeZone, mayManage: may(person, "manage-cycles") };
  return json({
    tasks,
    cycles,
    wins: cards,
    laureates,
    updates: updates.map((update) => showUpdate(update, { today, timeZone })),
    year: { ...numbers, claimed: said(claimed), validated: said(validated), realised: said(realised) },
    letters,
    now,
    viewer,
  });
}

export default function Home() {
  const { tasks, cycles, wins, laureates, year, updates, letters, now, viewer } =
    useLoaderData<typeof loader>();
  const frame = useRouteLoaderData<typeof rootLoader>("root")?.frame;
  const nominating = cycles.some(({ phase }) => phase === "nominating");
  const isNew = cycles.length === 0 && wins.length === 0 && laureates.length === 0;
  return (
    <>
      <div className="hello">
        <div>
          <h1>
            {greeting(now, viewer.timeZone)}, {firstName(viewer.name)}.
          </h1>
          <p className="lead">{leadOf(tasks)}</p>
        </div>
        {nominating && frame && (
          <ButtonLink look="primary" size="large" to={frame.nominatePath}>
            <PenLine className="i" aria-hidden="true" />
            Nominate someone
          </ButtonLink>
        )}
      </div>
      {letters !== null && letters > 0 && <OutboxNote letters={letters} />}
      <div className="today">
        <OpenCycles cycles={cycles} now={now} mayManage={viewer.mayManage} />
        <Tasks tasks={tasks} now={now} timeZone={viewer.timeZone} />
      </div>
      {isNew && <FirstUse mayManage={viewer.mayManage} />}
      {year.wins > 0 && <Together year={year} />}
      {!isNew && <LatestUpdates updates={updates} />}
      {wins.length > 0 && <RecentWins wins={wins} />}
      {laureates.length > 0 && <LatestLaureates laureates={laureates} />}
    </>
  );
}
