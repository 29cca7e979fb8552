import { Link, useSearchParams } from "@remix-run/react";
import { ChevronLeft, ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import { neighbourOf } from "~/domain/scorecard/period";
import { Segmented } from "../segmented";
import { addressOf, type AskedScorecard } from "./asked";
import { comparisonWords, monthsWords, periodWords } from "./period-words";

interface PeriodBarProps {
  asked: AskedScorecard;
  /** The months that the period is held against. */
  before: readonly string[];
  /** More of the address that stays as it is. */
  more?: Record<string, string>;
  children?: ReactNode;
}

/** Which time is shown, the way to those beside it, and what it is held against. */
export function PeriodBar({ asked, before, more, children }: PeriodBarProps) {
  const { period, against, thisMonth } = asked;
  const [earlier, later] = [neighbourOf(period, -1, thisMonth), neighbourOf(period, 1, thisMonth)];
  const choice = period.kind === "month" || period.kind === "quarter";
  return (
    <div className="sc-bar-row">
      <p className="sc-period">
        {earlier && (
          <Link
            className="icon-btn no-print"
            to={addressOf(asked, { period: earlier.key, ...more })}
            preventScrollReset
          >
            <ChevronLeft className="i" aria-hidden="true" />
            <span className="vh">{periodWords(earlier)}</span>
          </Link>
        )}
        <span>
          <b>{periodWords(period)}</b> <span className="meta">beside {monthsWords(before)}</span>
        </span>
        {later && (
          <Link
            className="icon-btn no-print"
            to={addressOf(asked, { period: later.key, ...more })}
            preventScrollReset
          >
            <ChevronRight className="i" aria-hidden="true" />
            <span className="vh">{periodWords(later)}</span>
          </Link>
        )}
      </p>
      {choice && (
        <Segmented
          label="Held against"
          options={(["year", "before"] as const).map((one) => ({
            label: comparisonWords(one, period.kind),
            to: addressOf({ ...asked, against: one }, more),
            current: one === against,
          }))}
        />
      )}
      {children}
      <NotYet shown={period} />
    </div>
  );
}

/** That the address asks for a time that has not begun, or for none. */
function NotYet({ shown }: { shown: AskedScorecard["period"] }) {
  const [query] = useSearchParams();
  const wanted = query.get("period") ?? "";
  if (wanted === "" || wanted === shown.key) return null;
  const isTime = /^20\d\d(-Q[1-4]|-(0[1-9]|1[0-2]))?$/.test(wanted);
  return (
    <p className="meta sc-not-yet" role="status">
      There is no {isTime ? `${wanted} yet` : "such period"}; this is {periodWords(shown)}.
    </p>
  );
}
