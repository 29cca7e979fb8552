import { json, redirect, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData, useSearchParams } from "@remix-run/react";
import { PenLine } from "lucide-react";
import { requirePerson } from "~/auth/require.server";
import { database } from "~/db/client.server";
import { databaseNow } from "~/db/clock.server";
import { listDepartments } from "~/db/known-people.server";
import { winsAPage } from "~/db/ledger.server";
import { findDefaultView, listLedgerViews } from "~/db/ledger-views.server";
import { listOwnWins } from "~/db/win-list.server";
import { may } from "~/domain/people/may";
import { isNarrowed, ledgerQueryText, readLedgerQuery } from "~/domain/wins/ledger-query";
import { ButtonLink } from "~/ui/button";
import { Empty } from "~/ui/empty";
import { known } from "~/ui/known";
import { Note } from "~/ui/note";
import { PageHead } from "~/ui/page-head";
import { pageNumber } from "~/ui/page-number";
import { Pagination } from "~/ui/pagination";
import { WinCard } from "~/ui/wins/win-card";
import { LedgerBar } from "./bar";
import { WinFilters } from "./filters";
import { OwnWins } from "./own-wins";
import { readLedger } from "./read-ledger.server";
import { LedgerSums } from "./sums";
import { ViewLinks } from "./view-links";
import { WinTable } from "./win-table";

export const meta: MetaFunction = () => [{ title: "Joint wins · Laurels" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const person = await requirePerson(request);
  const { search, searchParams: query } = new URL(request.url);
  const db = database();
  const opensWith = search === "" ? await findDefaultView(db, person.id) : null;
  if (opensWith) throw redirect(`/wins?${opensWith}`);
  const asked = readLedgerQuery(query);
  const page = pageNumber(query);
  const now = await databaseNow(db);
  const [ledger, own, departments, views] = await Promise.all([
    readLedger(db, person, { asked, page, now }),
    listOwnWins(db, person.id, ["draft", "returned"]),
    listDepartments(db),
    listLedgerViews(db, person.id),
  ]);
  const isFiltered = isNarrowed(asked);
  const mayImport = may(person, "import-wins");
  return json({
    ...{ ...ledger, own, departments, views, asked, isFiltered, page, now },
    ...{ queryText: ledgerQueryText(asked), mayImport, timeZone: person.timeZone, pageSize: winsAPage },
  });
}

const outcomes: Record<string, string> = {
  saved: "Your draft is saved. You find it here.",
  discarded: "The draft is gone.",
  returned: "The win went back to its author with your words.",
};

export default function Wins() {
  const {
    cards,
    sums,
    total,
    own,
    departments,
    views,
    asked,
    isFiltered,
    queryText,
    mayImport,
    page,
    now,
    timeZone,
    pageSize,
  } = useLoaderData<typeof loader>();
  const [query] = useSearchParams();
  const outcome = known(outcomes, query.get("done"));
  const hasList = total > 0 || isFiltered;
  return (
    <>
      <PageHead title="Joint wins" lead="What Sales and Procurement won together, signed by both sides.">
        {mayImport && (
          <ButtonLink size="large" to="/wins/imports">
            Import deals
          </ButtonLink>
        )}
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
      {own.length > 0 && !isFiltered && <OwnWins wins={own} now={now} timeZone={timeZone} />}
      {hasList && <ViewLinks views={views} queryText={queryText} />}
      {hasList && <WinFilters asked={asked} isFiltered={isFiltered} departments={departments} />}
      {hasList && <LedgerSums sums={sums} kind={asked.kind} />}
      {total > 0 && <LedgerBar total={total} look={asked.look} queryText={queryText} />}
      {total > 0 && asked.look === "table" && <WinTable wins={cards} />}
      {total > 0 && asked.look === "cards" && (
        <div className="wins3 ledger">
          {cards.map((win) => (
            <WinCard key={win.id} win={win} />
          ))}
        </div>
      )}
      {total === 0 && isFiltered && (
        <Empty drawing="book" title="Nothing found">
          No win fits these words and filters. Try fewer of them.
        </Empty>
      )}
      {total === 0 && !isFiltered && (
        <Empty
          drawing="threads"
          title="No joint wins yet"
          action={<ButtonLink to="/wins/new">Enter the first one</ButtonLink>}
        >
          It takes one person from each side to start.
        </Empty>
      )}
      <Pagination page={page} pageSize={pageSize} total={total} noun="wins" />
    </>
  );
}
