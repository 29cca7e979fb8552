import { shortDay } from "~/ui/dates";
import { Note } from "~/ui/note";
import type { ShownWin } from "./head";

/** That a win is out of the book, or that its people have asked Finance for it. */
export function Reversal({ win, timeZone }: { win: ShownWin; timeZone: string }) {
  const { reversal, reversalAsk } = win;
  if (reversal) {
    return (
      <Note look="warning">
        <b>
          Reversed by {reversal.by} of Finance on {shortDay(reversal.at, timeZone)}.
        </b>{" "}
        {reversal.reason && `“${reversal.reason}” `}
        It counts in no total and for no award any more. What both sides did stays written here.
      </Note>
    );
  }
  if (!reversalAsk) return null;
  return (
    <Note>
      <b>
        {reversalAsk.by} asked Finance on {shortDay(reversalAsk.at, timeZone)} to reverse this win.
      </b>{" "}
      “{reversalAsk.reason}” The win stands until Finance decides.
    </Note>
  );
}
