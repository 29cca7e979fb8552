import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { withinLimit } from "~/auth/limits.server";
import { openDoor, userAgentOf } from "~/auth/open-door.server";
import { addressOf, anonymousAct } from "~/auth/require.server";
import { database } from "~/db/client.server";
import { databaseNow } from "~/db/clock.server";
import { getCompany } from "~/db/company.server";
import { hashOfToken } from "~/db/secret-token.server";
import { findCodeByToken } from "~/db/sign-in-codes.server";
import { safePath } from "~/domain/people/safe-path";
import { signInByLink } from "~/operations/sign-in-by-link.server";
import { ButtonLink } from "~/ui/button";
import { CoverPage } from "~/ui/cover-page";
import type { PageHandle } from "~/ui/handle";
import { sentenceFor } from "~/ui/refusals";
import { SubmitButton } from "~/ui/submit-button";

export const handle: PageHandle = { frame: "bare" };
export const meta: MetaFunction = () => [{ title: "Sign in · Laurels" }];

/** Mail programs open links by themselves: looking does nothing, the button signs in. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const db = database();
  const { name } = await getCompany(db);
  const asked = await findCodeByToken(db, hashOfToken(params.token ?? ""), await databaseNow(db));
  const next = safePath(new URL(request.url).searchParams.get("next"));
  return json({ companyName: name, works: Boolean(asked), next });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const form = await request.formData();
  await withinLimit("sign-in-tried-address", addressOf());
  const input = { token: params.token ?? "", userAgent: userAgentOf(request) };
  const verdict = await signInByLink(await anonymousAct(request), input);
  if (!verdict.ok) return json({ sentence: sentenceFor(verdict) }, { status: 409 });
  return openDoor(request, verdict.value.token, safePath(form.get("next")));
}

export default function SignInByLink() {
  const { companyName, works, next } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (!works || answer) {
    return (
      <CoverPage label={companyName} title="This link has been used">
        <p className="lead">
          A link works once and for a short while. Ask for a new one; it takes a few seconds.
        </p>
        <p className="meta">
          <ButtonLink to="/login" look="primary">
            Ask for a new code
          </ButtonLink>
        </p>
      </CoverPage>
    );
  }
  return (
    <CoverPage label={companyName} title="Welcome back">
      <Form method="post">
        <input type="hidden" name="next" value={next} />
        <SubmitButton look="primary" size="large">
          Sign in on this device
        </SubmitButton>
      </Form>
      <p className="meta">
        Did you not ask for this? <Link to="/login">Leave it</Link>; nobody was signed in.
      </p>
    </CoverPage>
  );
}
