import {
  json,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { actOf, requireMay } from "~/auth/require.server";
import { database } from "~/db/client.server";
import { countRatesSet } from "~/db/rates.server";
import { setRate } from "~/operations/set-rate.server";
import { FinanceNav } from "~/ui/finance-nav";
import type { PageHandle } from "~/ui/handle";
import { monthWords } from "~/ui/month-words";
import { Note } from "~/ui/note";
import { PageHead } from "~/ui/page-head";
import { errorsOf } from "~/ui/refusals";
import { plural } from "~/ui/words";
import { RateForm } from "./rate-form";
import { RateTable } from "./rate-table";
import { readRate } from "./read-rate";
import { readRates } from "./read-rates.server";

export const meta: MetaFunction = () => [{ title: "Rates · Laurels" }];

export const handle: PageHandle = {
  crumbs: () => [{ label: "Finance", to: "/finance" }, { label: "Rates" }],
};

export async function loader({ request }: LoaderFunctionArgs) {
  const person = await requireMay(request, "check-values");
  const query = new URL(request.url).searchParams;
  const asked = {
    currency: (query.get("currency") ?? "").slice(0, 3),
    month: (query.get("month") ?? "").slice(0, 7),
  };
  const rates = await readRates(database(), query.get("year") ?? "");
  return json({ ...rates, asked, timeZone: person.timeZone });
}

export async function action({ request }: ActionFunctionArgs) {
  const person = await requireMay(request, "check-values");
  const read = readRate(await request.formData());
  if (!read) throw new Response("This is not the form of a rate.", { status: 400 });
  const { values } = read;
  if (!read.ok) return json({ values, errors: read.errors }, { status: 400 });
  const seen = String(await countRatesSet(database()));
  const verdict = await setRate(await actOf(request, person), read.rate);
  if (!verdict.ok) {
    const isLate = verdict.reason === "rate-set-meanwhile";
    return json(
      { values: isLate ? { ...values, seen } : values, errors: errorsOf(verdict) },
      { status: 409 },
    );
  }
  return redirect(`/finance/rates?year=${read.rate.month.slice(0, 4)}&done=set`);
}

export default function Rates() {
  const { inCurrency, year, years, rates, missing, asked, thisMonth, timeZone, seen } =
    useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [query] = useSearchParams();
  return (
    <>
      <PageHead
        title="Rates"
        lead={`What one unit of another currency is worth in ${inCurrency}, by month. A win takes the rate of the month it was won in.`}
      >
        <FinanceNav current="rates" />
      </PageHead>
      {query.get("done") === "set" && !answer && (
        <Note look="good" role="status">
          The rate is set. What was converted before keeps its rate.
        </Note>
      )}
      {missing.length > 0 && (
        <Note look="warning">
          <b>Wins wait for these rates.</b>{" "}
          {missing.map(({ currency, month, wins }, index) => (
            <span key={currency + month}>
              {index > 0 && ", "}
              <Link to={`/finance/rates?currency=${currency}&month=${month}`}>
                {currency}, {monthWords(month)}
              </Link>{" "}
              ({plural(wins, "win")})
            </span>
          ))}
          .
        </Note>
      )}
      <div className="with-side">
        <RateTable rates={rates} year={year} years={years} inCurrency={inCurrency} timeZone={timeZone} />
        <RateForm
          key={asked.currency + asked.month}
          values={
            answer?.values ?? {
              rate: "",
              ...{ sure: "", seen },
              currency: asked.currency,
              month: asked.month || thisMonth,
            }
          }
          errors={answer?.errors}
          inCurrency={inCurrency}
        />
      </div>
    </>
  );
}
