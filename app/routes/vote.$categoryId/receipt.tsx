import { useFetcher } from "@remix-run/react";
import type { BallotChoice } from "~/domain/voting/election";
import { BallotRows } from "~/ui/ballot/ballot-rows";
import { choicesOf } from "~/ui/ballot/ballot-page";
import { ButtonLink } from "~/ui/button";
import { CopyButton } from "~/ui/copy-button";
import { day } from "~/ui/dates";
import { Knot } from "~/ui/knot";
import type { VotePage } from "./page-data.server";

interface ReceiptProps {
  page: VotePage;
  voter: string;
  receipt: { code: string; choice: BallotChoice };
}

/** The receipt: the only time the code is shown, and the last time the ballot is. */
export function Receipt({ page, voter, receipt }: ReceiptProps) {
  return (
    <div className="rc">
      <h1>Your ballot is in.</h1>
      <p className="lead">Thank you, {voter}. It is sealed until the vote closes.</p>
      <div className="ticket">
        <div>
          <h2>{page.award}</h2>
          <p className="meta">Cast on {day(page.now, page.timeZone)}</p>
          <BallotRows choices={choicesOf(page)} choice={receipt.choice} />
          <p className="meta">This is the last time your ballot is shown. It is now sealed.</p>
        </div>
        <div className="stub">
          <p className="label">Your receipt</p>
          <p className="code">
            {receipt.code.split(" ").map((half) => (
              <span key={half}>{half} </span>
            ))}
          </p>
          <p className="meta">
            After the count, look for this code in the ballot file. If it is there, your ballot was counted.
            It does not reveal what you chose.
          </p>
          <div className="row wrap">
            <CopyButton text={receipt.code} label="Copy" size="small" />
            <MailIt categoryId={page.id} code={receipt.code} />
          </div>
          <Knot />
        </div>
      </div>
      <div className="row wrap receipt-acts">
        <ButtonLink look="primary" to="/">
          Back to home
        </ButtonLink>
        <ButtonLink to={`/vote/${page.id}`} replace>
          Cast a new ballot
        </ButtonLink>
      </div>
      <Next page={page} />
    </div>
  );
}

function MailIt({ categoryId, code }: { categoryId: string; code: string }) {
  const mail = useFetcher<{ sent: boolean }>();
  const path = `/vote/${categoryId}/receipt-letter`;
  if (mail.data?.sent) return <span role="status">It is on its way to your mailbox.</span>;
  return (
    <mail.Form method="post" action={path}>
      <input type="hidden" name="code" value={code} />
      <button type="submit" className="btn btn-s" aria-busy={mail.state !== "idle" || undefined}>
        E-mail it
      </button>
    </mail.Form>
  );
}

function Next({ page }: { page: VotePage }) {
  const { until, announceAt, timeZone } = page;
  return (
    <div className="nx">
      <div>
        <h3>Until {until}</h3>
        <p>
          You can cast a new ballot. It replaces this one, which cannot be shown again, and the code changes.
        </p>
      </div>
      <div>
        <h3>After the close</h3>
        <p>Two people certify the count. Until the announcement nobody else sees it.</p>
      </div>
      <div>
        <h3>{announceAt ? day(announceAt, timeZone) : "The announcement"}</h3>
        <p>The winner is announced here and by e-mail, with every round of the count.</p>
      </div>
    </div>
  );
}
