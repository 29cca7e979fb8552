import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Form, useActionData } from "@remix-run/react";
import { requireMay } from "~/auth/require.server";
import { database } from "~/db/client.server";
import { verifyAudit } from "~/operations/verify-audit.server";
import { ButtonLink } from "~/ui/button";
import { Note } from "~/ui/note";
import { PageHead } from "~/ui/page-head";
import { SubmitButton } from "~/ui/submit-button";
import { number } from "~/ui/words";

export const meta: MetaFunction = () => [{ title: "The chain of events · Laurels" }];

export async function loader({ request }: LoaderFunctionArgs) {
  await requireMay(request, "read-audit");
  return null;
}

const reasons = {
  number: "Its number does not follow the one before.",
  "hash-before": "It does not continue from the event before.",
  content: "Its content was changed after it was written.",
  "end-missing": "It is missing, and perhaps others after it.",
};

/** Reads the whole record and changes nothing. */
export async function action({ request }: ActionFunctionArgs) {
  await requireMay(request, "read-audit");
  const check = await verifyAudit(database());
  if (check.whole) return json({ whole: true as const, events: Number(check.events) });
  return json({ whole: false as const, seq: check.seq, why: reasons[check.why] });
}

export default function CheckedChain() {
  const check = useActionData<typeof action>();
  if (!check) return <ToCheck />;
  return (
    <>
      <PageHead title={check.whole ? "The chain is whole" : "The chain is broken"} />
      <Note look={check.whole ? "good" : "error"} role="status">
        {check.whole ? (
          <p>All {number(check.events)} events were read. Each fits behind the one before.</p>
        ) : (
          <p>
            The first event that does not fit is number {check.seq}. {check.why} Somebody changed the database
            around Laurels; compare it with a backup.
          </p>
        )}
      </Note>
      <p className="form-acts">
        <ButtonLink to="/manage/audit">Back to the audit log</ButtonLink>
        {!check.whole && (
          <ButtonLink to={`/manage/audit?before=${Number(check.seq) + 1}`}>See that event</ButtonLink>
        )}
      </p>
    </>
  );
}

function ToCheck() {
  return (
    <>
      <PageHead
        title="Check the chain"
        lead="Every event is read from the first to the last, and each must fit behind the one before."
      />
      <Form method="post">
        <SubmitButton>Check it now</SubmitButton>
      </Form>
    </>
  );
}
