import {
  json,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { actOf, requirePerson } from "~/auth/require.server";
import { database } from "~/db/client.server";
import { databaseNow } from "~/db/clock.server";
import { findAskedEndorsement } from "~/db/endorsements.server";
import { endorsementsOpen, longestEndorsement } from "~/domain/awards/endorsement";
import { nomineeTitle } from "~/domain/awards/nominee-title";
import { withoutTurns } from "~/domain/turning-signs";
import { declineEndorsement } from "~/operations/decline-endorsement.server";
import { endorseNomination } from "~/operations/endorse-nomination.server";
import { untilFor } from "~/ui/closing-words";
import { Checkbox } from "~/ui/choice";
import { Empty } from "~/ui/empty";
import { FormErrors } from "~/ui/form-errors";
import { textIn } from "~/ui/form-text";
import { PageHead } from "~/ui/page-head";
import { usePeopleTeam } from "~/ui/people-team";
import { errorsOf } from "~/ui/refusals";
import { SubmitButton } from "~/ui/submit-button";
import { TextArea } from "~/ui/text-area";

export const meta: MetaFunction = () => [{ title: "Second a nomination · Laurels" }];

/** What the nominator shared with this colleague, and nothing else of the nomination. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requirePerson(request);
  const db = database();
  const asked = await findAskedEndorsement(db, params.id ?? "", viewer.id);
  if (!asked) throw new Response(null, { status: 404 });
  const { nomination, state } = asked;
  if (state !== "asked") return json({ is: state });
  const isNominee = nomination.nomineeIds.includes(viewer.id);
  if (isNominee || !endorsementsOpen(nomination, await databaseNow(db)).ok)
    return json({ is: "over" as const });
  return json({
    is: "open" as const,
    nominator: nomination.nominator.name,
    title: nomineeTitle(nomination.nomineeNames, nomination.teamName),
    award: nomination.category.name,
    request: asked.request,
    closes: untilFor(nomination.cycle.nominationsCloseAt, nomination.cycle, viewer.timeZone),
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requirePerson(request);
  const id = params.id ?? "";
  const form = await request.formData();
  const words = withoutTurns(textIn(form, "words")).slice(0, 2_000);
  const act = await actOf(request, viewer);
  const isDeclined = form.get("do") === "decline";
  const naming = form.has("mayBeNamed") ? "named" : "unnamed";
  const verdict = await (isDeclined
    ? declineEndorsement(act, id)
    : endorseNomination(act, id, words, naming));
  if (!verdict.ok && verdict.reason === "not-found") throw new Response(null, { status: 404 });
  if (verdict.ok || verdict.reason === "already-done") return redirect(`/endorse/${id}`);
  return json({ words, naming, errors: errorsOf(verdict) }, { status: 409 });
}

export default function Endorse() {
  const data = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const team = usePeopleTeam();
  if (data.is !== "open") return <Over is={data.is} />;
  const { nominator, title, award, request, closes } = data;
  return (
    <>
      <PageHead
        title="Will you second a nomination?"
        lead={`${nominator} nominated ${title} for ${award}.`}
      />
      {request && (
        <blockquote className="sheet asked-words">
          <p>{request}</p>
          <footer className="meta">{nominator}</footer>
        </blockquote>
      )}
      <Form method="post" className="form">
        <FormErrors errors={answered?.errors} />
        <TextArea
          label="Your sentence"
          name="words"
          rows={3}
          defaultValue={answered?.words}
          error={answered?.errors.words}
          count={{ most: longestEndorsement, unit: "characters" }}
          hint={`What did you see yourself? ${nominator} and the ${team} read it with your name.`}
        />
        <Checkbox
          name="mayBeNamed"
          defaultChecked={answered?.naming === "named"}
          label={`Name me to ${title}`}
          hint="Once the winners are announced your sentence may be read there. Without the tick it comes unsigned."
        />
        <div className="form-acts">
          <SubmitButton name="do" value="endorse">
            Second it
          </SubmitButton>
          <SubmitButton look="quiet" name="do" value="decline" formNoValidate>
            I would rather not
          </SubmitButton>
        </div>
        <p className="meta">
          You can answer until {closes}. Nobody is told if you would rather not. Please keep it to yourself
          until the announcement.
        </p>
      </Form>
    </>
  );
}

function Over({ is }: { is: "given" | "declined" | "over" }) {
  if (is === "given") {
    return (
      <Empty drawing="bookmark" title="You seconded it">
        Thank you. Your sentence stands beside the nomination.
      </Empty>
    );
  }
  return (
    <Empty drawing="bookmark" title={is === "declined" ? "That is fine" : "This is over"}>
      {is === "declined"
        ? "Nobody is told, and you are not asked again."
        : "This nomination takes no answers any more."}
    </Empty>
  );
}
