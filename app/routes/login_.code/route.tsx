import {
  json,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { atLeast } from "~/auth/at-least.server";
import { askedCookie } from "~/auth/cookie.server";
import { withinLimit } from "~/auth/limits.server";
import { openDoor, userAgentOf } from "~/auth/open-door.server";
import { addressOf, anonymousAct } from "~/auth/require.server";
import { database } from "~/db/client.server";
import { getCompany } from "~/db/company.server";
import { safePath } from "~/domain/people/safe-path";
import { codeMinutes } from "~/operations/request-sign-in.server";
import { signInByCode } from "~/operations/sign-in-by-code.server";
import { CoverPage } from "~/ui/cover-page";
import { fieldSentences } from "~/ui/field-sentences";
import type { PageHandle } from "~/ui/handle";
import { errorsOf } from "~/ui/refusals";
import { SubmitButton } from "~/ui/submit-button";
import { TextField } from "~/ui/text-field";

export const handle: PageHandle = { frame: "bare" };
export const meta: MetaFunction = () => [{ title: "Enter the code · Laurels" }];

const shape = z.strictObject({
  code: z
    .string()
    .max(40)
    .transform((typed) => typed.replace(/\D/g, ""))
    .pipe(z.string().length(6, "The code has six digits.")),
  next: z.string().max(2_000).optional(),
});

export async function loader({ request }: LoaderFunctionArgs) {
  const next = safePath(new URL(request.url).searchParams.get("next"));
  const email = await askedFor(request);
  const { name } = await getCompany(database());
  return json({ companyName: name, email, next, minutes: codeMinutes });
}

export async function action({ request }: ActionFunctionArgs) {
  const email = await askedFor(request);
  const parsed = shape.safeParse(Object.fromEntries(await request.formData()));
  if (!parsed.success) return json({ errors: fieldSentences(parsed.error) }, { status: 400 });
  await withinLimit("sign-in-tried-address", addressOf());
  await withinLimit("sign-in-tried-account", email);
  const trying = anonymousAct(request).then((act) =>
    signInByCode(act, { email, code: parsed.data.code, userAgent: userAgentOf(request) }),
  );
  const verdict = await atLeast(200, trying);
  if (!verdict.ok) return json({ errors: errorsOf(verdict) }, { status: 409 });
  return openDoor(request, verdict.value.token, safePath(parsed.data.next));
}

async function askedFor(request: Request): Promise<string> {
  const email: unknown = await askedCookie.parse(request.headers.get("Cookie"));
  if (typeof email !== "string" || !email) throw redirect("/login");
  return email;
}

export default function EnterCode() {
  const { companyName, email, next, minutes } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <CoverPage label={companyName} title="Look in your mail">
      <p className="lead" role="status">
        If {email} belongs to somebody here, a code is on its way. It works for {minutes} minutes.
      </p>
      <Form method="post" noValidate>
        <input type="hidden" name="next" value={next} />
        <TextField
          label="Code"
          name="code"
          className="code-field"
          inputMode="numeric"
          autoComplete="one-time-code"
          required
          maxLength={12}
          hint="Six digits."
          error={answer?.errors.code ?? answer?.errors[""]}
        />
        <SubmitButton look="primary" size="large">
          Sign in
        </SubmitButton>
      </Form>
      <p className="meta">
        Nothing came? Look among unwanted mail, or <Link to="/login">ask for another code</Link>.
      </p>
    </CoverPage>
  );
}
