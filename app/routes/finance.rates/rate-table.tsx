import type { SerializeFrom } from "@remix-run/node";
import { shortDay } from "~/ui/dates";
import { Empty } from "~/ui/empty";
import { monthWords } from "~/ui/month-words";
import { Segmented } from "~/ui/segmented";
import { plural } from "~/ui/words";
import type { readRates } from "./read-rates.server";

type Rates = SerializeFrom<Awaited<ReturnType<typeof readRates>>>;

interface RateTableProps extends Pick<Rates, "rates" | "year" | "years" | "inCurrency"> {
  timeZone: string;
}

/** Every version of every rate of a year; the highest version of a month counts. */
export function RateTable({ rates, year, years, inCurrency, timeZone }: RateTableProps) {
  return (
    <section aria-label="Rates set so far" className="stack-s">
      {years.length > 1 && (
        <Segmented
          label="Year"
          options={years.map((one) => ({
            label: String(one),
            to: `/finance/rates?year=${one}`,
            current: one === year,
          }))}
        />
      )}
      {rates.length === 0 ? (
        <Empty drawing="book" title={`No rates for ${year}`}>
          Wins in {inCurrency} need none. Others wait until their month has one.
        </Empty>
      ) : (
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <div className="table-wrap" role="region" aria-label="Rates" tabIndex={0}>
          <table className="orders-table">
            <thead>
              <tr>
                <th scope="col">Month</th>
                <th scope="col" className="n">
                  Rate
                </th>
                <th scope="col">Used for</th>
                <th scope="col">Set</th>
              </tr>
            </thead>
            <tbody>
              {rates.map((rate) => (
                <tr key={rate.id}>
                  <td>
                    <b>{rate.currency}</b>, {monthWords(rate.month)}
                    {rate.version > 1 && <small className="muted"> version {rate.version}</small>}
                  </td>
                  <td className="n tn" data-label="Rate">
                    {rate.rate}
                  </td>
                  <td data-label="Used for">{plural(rate.values, "value")}</td>
                  <td data-label="Set">
                    {rate.by}, {shortDay(rate.setAt, timeZone)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
