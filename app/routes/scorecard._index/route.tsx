import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { requirePerson } from "~/auth/require.server";
import { database } from "~/db/client.server";
import { Empty } from "~/ui/empty";
import { PageHead } from "~/ui/page-head";
import { addressOf } from "~/ui/scorecard/asked";
import { PeriodBar } from "~/ui/scorecard/period-bar";
import { PeriodKinds } from "~/ui/scorecard/period-kinds";
import { periodWords } from "~/ui/scorecard/period-words";
import { UnitFilter } from "~/ui/scorecard/unit-filter";
import { spelled } from "~/ui/words";
import { ButtonLink } from "~/ui/button";
import { Engagement } from "./engagement";
import { Funnel } from "./funnel";
import { KindTable } from "./kind-table";
import { LeftOut } from "~/ui/scorecard/left-out";
import { Lengths } from "./lengths";
import { SharedTargets } from "./shared-targets";
import { readScorecard } from "./read-scorecard.server";

export const meta: MetaFunction = () => [{ title: "Scorecard · Laurels" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const person = await requirePerson(request);
  return json(await readScorecard(database(), new URL(request.url).searchParams, person));
}

export default function Scorecard() {
  const { asked, units, isEmpty, ...shown } = useLoaderData<typeof loader>();
  const count = shown.kpis.length;
  return (
    <>
      <PageHead
        title="One scorecard, two departments"
        lead={
          count === 0
            ? "What Sales and Procurement achieve together. Nobody wins alone."
            : `The same ${spelled(count)} ${count === 1 ? "number" : "numbers"} for Sales and Procurement. Nobody wins alone.`
        }
      >
        <PeriodKinds asked={asked} />
      </PageHead>
      <PeriodBar asked={asked} before={shown.months.before}>
        <UnitFilter asked={asked} units={units} />
      </PeriodBar>
      {isEmpty ? (
        <Empty
          drawing="threads"
          title="No joint wins in these months"
          action={<ButtonLink to="/wins/new">Enter a joint win</ButtonLink>}
        >
          The scorecard fills by itself with every win that both sides sign.
        </Empty>
      ) : (
        <>
          <Engagement view={shown.engagement} asked={asked} months={shown.months} wins={shown.wins} />
          <Lengths view={shown.engagement} asked={asked} />
        </>
      )}
      <SharedTargets kpis={shown.kpis} asked={asked} />
      {!isEmpty && (
        <>
          <Funnel view={shown.funnel} asked={asked} />
          <LeftOut veiled={shown.veiled} unrated={shown.unrated} />
          <KindTable kinds={shown.funnel.kinds} asked={asked} />
        </>
      )}
      <p className="meta sc-foot">
        <Link to={`/scorecard/joint-wins${addressOf(asked)}`}>
          {shown.wins === 1 ? "1 joint win" : `${shown.wins} joint wins`}
        </Link>{" "}
        in {periodWords(asked.period)}. A win counts in the month in which it was won.{" "}
        <Link to={`/scorecard/units${addressOf(asked, { unit: "" })}`}>
          Departments and places beside each other
        </Link>
      </p>
    </>
  );
}
