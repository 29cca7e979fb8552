import type { SerializeFrom } from "@remix-run/node";
import { Link } from "@remix-run/react";
import type { FinanceWin } from "~/db/finance-win.server";
import { shortDay } from "~/ui/dates";
import { Note } from "~/ui/note";

interface ReversalProps {
  win: SerializeFrom<Pick<FinanceWin, "id" | "reversal" | "reversalAsk" | "mayReverse">>;
  timeZone: string;
}

/** That the win is out of the book, or that its people ask for it. */
export function Reversal({ win, timeZone }: ReversalProps) {
  const { reversal, reversalAsk } = win;
  if (reversal) {
    return (
      <Note look="warning">
        <b>
          Reversed by {reversal.by} on {shortDay(reversal.at, timeZone)}.
        </b>{" "}
        “{reversal.reason}” Its figures are in no total.
      </Note>
    );
  }
  if (!reversalAsk) return null;
  return (
    <Note look="warning">
      <b>{reversalAsk.by} asks to reverse it.</b> “{reversalAsk.reason}”{" "}
      {win.mayReverse && <Link to={`/finance/wins/${win.id}/reversal`}>Decide</Link>}
    </Note>
  );
}
