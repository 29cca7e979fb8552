import {
  json,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { z } from "zod";
import { actOf, requireMay } from "~/auth/require.server";
import { database } from "~/db/client.server";
import { listSuppressions } from "~/db/suppressions.server";
import { may } from "~/domain/people/may";
import { liftSuppression } from "~/operations/lift-suppression.server";
import { Empty } from "~/ui/empty";
import { FormErrors } from "~/ui/form-errors";
import { fieldsIn } from "~/ui/form-text";
import { MailNav } from "~/ui/mail-nav";
import { ManageNav } from "~/ui/manage-nav";
import { Note } from "~/ui/note";
import { PageHead } from "~/ui/page-head";
import { errorsOf } from "~/ui/refusals";
import { HeldAddress } from "./held-address";

export const meta: MetaFunction = () => [{ title: "Held back · Laurels" }];

const shape = z.strictObject({
  address: z.string().min(3).max(320),
  reason: z
    .string()
    .trim()
    .min(5, "Say in a few words why letters will arrive now.")
    .max(300, "Use at most 300 characters."),
});

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireMay(request, "read-mail");
  const held = await listSuppressions(database());
  return json({ roles: viewer.roles, timeZone: viewer.timeZone, mayAct: may(viewer, "manage-mail"), held });
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireMay(request, "manage-mail");
  const given = fieldsIn(await request.formData());
  const parsed = shape.safeParse(given);
  const values = { address: given.address ?? "", reason: given.reason ?? "" };
  if (!parsed.success) {
    const errors: Record<string, string> = { reason: parsed.error.issues[0]?.message ?? "" };
    return json({ errors, values }, { status: 400 });
  }
  const verdict = await liftSuppression(await actOf(request, viewer), parsed.data);
  if (!verdict.ok) return json({ errors: errorsOf(verdict), values }, { status: 409 });
  return redirect("/manage/mail/suppressions?done=lifted");
}

export default function HeldBack() {
  const { roles, timeZone, mayAct, held } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [params] = useSearchParams();
  const errors: Record<string, string> = answer?.errors ?? {};
  return (
    <>
      <ManageNav roles={roles} />
      <PageHead
        title="Held back"
        lead="Addresses that bounced for good, or whose owners called our letters spam."
      >
        <MailNav current="suppressions" heldBack={held.length} />
      </PageHead>
      {params.get("done") === "lifted" && (
        <Note look="good" role="status">
          Letters go to that address again.
        </Note>
      )}
      {errors[""] && <FormErrors errors={{ "": errors[""] }} />}
      {held.length === 0 ? (
        <Empty drawing="drawer" title="Nobody is held back">
          An address appears here when a letter to it bounces for good.
        </Empty>
      ) : (
        <ul className="held-list">
          {held.map((row) => (
            <HeldAddress
              key={row.address}
              held={row}
              timeZone={timeZone}
              mayAct={mayAct}
              {...(answer?.values.address === row.address && {
                typed: answer.values.reason,
                error: errors.reason,
              })}
            />
          ))}
        </ul>
      )}
    </>
  );
}
