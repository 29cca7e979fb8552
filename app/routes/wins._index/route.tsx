import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData, useSearchParams } from "@remix-run/react";
import { PenLine } from "lucide-react";
import { requirePerson } from "~/auth/require.server";
import { database } from "~/db/client.server";
import { databaseNow } from "~/db/clock.server";
import { getCompany } from "~/db/company.server";
import { toWinCards } from "~/db/win-cards.server";
import { listOwnWins, listWins, winsAPage } from "~/db/win-list.server";
import { listWinChoices } from "~/db/win-choices.server";
import { ButtonLink } from "~/ui/button";
import { Empty } from "~/ui/empty";
import { known } from "~/ui/known";
import { Note } from "~/ui/note";
import { PageHead } from "~/ui/page-head";
import { Pagination } from "~/ui/pagination";
import { WinCard } from "~/ui/wins/win-card";
import { OwnWins } from "./own-wins";
import { readWinFilter } from "./read-filter";
import { WinFilters } from "./filters";

export const meta: MetaFunction = () => [{ title: "Joint wins · Laurels" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const person = await requirePerson(request);
  const db = database();
  const asked = readWinFilter(new URL(request.url).searchParams, person.id);
  const [company, now] = await Promise.all([getCompany(db), databaseNow(db)]);
  const [{ rows, total }, own, choices] = await Promise.all([
    listWins(db, { viewer: person, filter: asked.filter, page: asked.page }),
    listOwnWins(db, person.id, ["draft", "returned"]),
    listWinChoices(db),
  ]);
  const cards = toWinCards(rows, person, company.locale);
  return json({ cards, total, own, choices, asked, now, timeZone: person.timeZone, pageSize: winsAPage });
}

const outcomes: Record<string, string> = {
  saved: "Your draft is saved. You find it here.",
  discarded: "The draft is gone.",
};

export default function Wins() {
  const { cards, total, own, choices, asked, now, timeZone, pageSize } = useLoaderData<typeof loader>();
  const [query] = useSearchParams();
  const outcome = known(outcomes, query.get("done"));
  return (
    <>
      <PageHead title="Joint wins" lead="What Sales and Procurement won together, signed by both sides.">
        <ButtonLink look="primary" size="large" to="/wins/new">
          <PenLine className="i" aria-hidden="true" />
          Enter a joint win
        </ButtonLink>
      </PageHead>
      {outcome && (
        <Note look="good" role="status">
          {outcome}
        </Note>
      )}
      {own.length > 0 && <OwnWins wins={own} now={now} timeZone={timeZone} />}
      {(total > 0 || asked.isFiltered) && <WinFilters asked={asked} choices={choices} />}
      {total > 0 && (
        <div className="wins3 ledger">
          {cards.map((win) => (
            <WinCard key={win.id} win={win} />
          ))}
        </div>
      )}
      {total === 0 && asked.isFiltered && (
        <Empty drawing="book" title="Nothing found">
          No win fits these words and filters. Try fewer of them.
        </Empty>
      )}
      {total === 0 && !asked.isFiltered && (
        <Empty
          drawing="threads"
          title="No joint wins yet"
          action={<ButtonLink to="/wins/new">Enter the first one</ButtonLink>}
        >
          It takes one person from each side to start.
        </Empty>
      )}
      <Pagination page={asked.page} pageSize={pageSize} total={total} noun="wins" />
    </>
  );
}
