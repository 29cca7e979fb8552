import { Form } from "@remix-run/react";
import type { TransportName } from "~/domain/mail/transport";
import { dayAndTime } from "~/ui/dates";
import { Note } from "~/ui/note";
import { Sheet } from "~/ui/sheet";
import { SubmitButton } from "~/ui/submit-button";
import { plural } from "~/ui/words";

interface WayProps {
  way: {
    transport: TransportName;
    sender: string;
    reports: boolean;
    pausedUntil: string | null;
    pauseReason: string;
  };
  failed: number;
  mayAct: boolean;
  formKey: string;
  timeZone: string;
}

/** How letters leave, whether they do just now, and what can be done about it. */
export function Way({ way, failed, mayAct, formKey, timeZone }: WayProps) {
  return (
    <>
      {way.pausedUntil && (
        <Note look="warning">
          <b>Resend asked us to wait until {dayAndTime(way.pausedUntil, timeZone)}.</b> {way.pauseReason}
        </Note>
      )}
      {failed > 0 && mayAct && (
        <Note look="error">
          <b>{plural(failed, "letter")} failed.</b> Correct what was wrong, then send again.
          <Form method="post" action="/manage/mail/resending">
            <SubmitButton size="small" look="secondary" action="/manage/mail/resending">
              Send again to {failed}
            </SubmitButton>
          </Form>
        </Note>
      )}
      <Sheet title="How letters leave" id="way" className="stack-s">
        <WayWords transport={way.transport} reports={way.reports} />
        {way.transport !== "none" && <p className="meta">From {way.sender}</p>}
        {mayAct && (
          <Form method="post" action="/manage/mail/test-letter" className="form-acts">
            <input type="hidden" name="formKey" value={formKey} />
            <SubmitButton look="secondary" action="/manage/mail/test-letter">
              Send me a test letter
            </SubmitButton>
          </Form>
        )}
      </Sheet>
    </>
  );
}

function WayWords({ transport, reports }: { transport: TransportName; reports: boolean }) {
  if (transport === "none") {
    return (
      <p>
        They stay here, to be read. To send them, set <code>RESEND_API_KEY</code> or <code>SMTP_URL</code> and
        start Laurels again.
      </p>
    );
  }
  if (transport === "smtp")
    return <p>By SMTP. A mail server does not report back, so letters end as sent.</p>;
  if (reports) return <p>By Resend, which reports what arrived.</p>;
  return (
    <p>
      By Resend. To see what arrived, add a webhook there to <code>/webhooks/resend</code> and set{" "}
      <code>RESEND_WEBHOOK_SECRET</code>.
    </p>
  );
}
