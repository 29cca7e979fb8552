import { Confirm } from "~/ui/confirm";

interface RemindNowProps {
  cycleId: string;
  /** “those who have not voted” */
  whom: string;
  lastAt: string | null;
  nextAt: string | null;
  isAsked: boolean;
  mayAsk: boolean;
}

/** When the last reminder left and the next one will, and a button for one in between. */
export function RemindNow({ cycleId, whom, lastAt, nextAt, isAsked, mayAsk }: RemindNowProps) {
  return (
    <section className="blk stack-s" aria-labelledby="now">
      <h2 id="now">Now</h2>
      <p>
        {lastAt ? `The last reminder left on ${lastAt}.` : "No reminder has left yet."}{" "}
        {nextAt ? `The next one by rule leaves on ${nextAt}.` : "No rule asks for another."}
      </p>
      {isAsked && <p>One was asked for. It leaves with the next quarter of an hour.</p>}
      {!isAsked && !mayAsk && <p className="meta">Another one would come too soon.</p>}
      {!isAsked && mayAsk && (
        <Confirm
          label={`Remind ${whom}`}
          title={`Remind ${whom}?`}
          confirm="Remind them"
          action={`/manage/cycles/${cycleId}/reminders/now`}
        >
          <p>
            The letters leave with the next quarter of an hour, when turnout is counted anew. Their number
            tells nothing more than that.
          </p>
        </Confirm>
      )}
    </section>
  );
}
