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
import { addressOf, anonymousAct, findViewer } from "~/auth/require.server";
import { database } from "~/db/client.server";
import { getCompany } from "~/db/company.server";
import { listDemoCast } from "~/db/demo-cast.server";
import { safePath } from "~/domain/people/safe-path";
import { env } from "~/env.server";
import { codeMinutes, requestSignIn } from "~/operations/request-sign-in.server";
import { CoverPage } from "~/ui/cover-page";
import { fieldSentences } from "~/ui/field-sentences";
import { fieldsIn } from "~/ui/form-text";
import type { PageHandle } from "~/ui/handle";
import { Note } from "~/ui/note";
import { SubmitButton } from "~/ui/submit-button";
import { TextField } from "~/ui/text-field";
import { DemoCast } from "./demo-cast";

export const handle: PageHandle = { frame: "bare" };
export const meta: MetaFunction = () => [{ title: "Sign in · Laurels" }];

const shape = z.strictObject({
  email: z
    .string()
    .trim()
    .toLowerCase()
    .max(254)
    .pipe(z.email("Write your whole work e-mail, for example you@company.com.")),
  next: z.string().max(2_000).optional(),
});

export async function loader({ request }: LoaderFunctionArgs) {
  const next = safePath(new URL(request.url).searchParams.get("next"));
  if (await findViewer(request)) throw redirect(next);
  const { name } = await getCompany(database());
  const cast = env.DEMO ? await listDemoCast(database()) : [];
  return json({ companyName: name, next, cast, minutes: codeMinutes });
}

export async function action({ request }: ActionFunctionArgs) {
  const form = fieldsIn(await request.formData());
  const parsed = shape.safeParse(form);
  if (!parsed.success) {
    return json(
      { errors: fieldSentences(parsed.error), values: { email: form.email ?? "" } },
      { status: 400 },
    );
  }
  const { email } = parsed.data;
  const next = safePath(parsed.data.next);
  await withinLimit("sign-in-asked-address", addressOf());
  await withinLimit("sign-in-asked-account", email);
  // The same answer after the same time, whoever asks: nobody learns who works here.
  await atLeast(
    400,
    anonymousAct(request).then((act) => requestSignIn(act, { email, next })),
  );
  const query = next === "/" ? "" : `?next=${encodeURIComponent(next)}`;
  return redirect(`/login/code${query}`, { headers: { "Set-Cookie": await askedCookie.serialize(email) } });
}

export default function Login() {
  const { companyName, next, cast, minutes } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <CoverPage label={companyName} title="Welcome back">
      {next !== "/" && <Note>Sign in to go on to the page you asked for.</Note>}
      <Form method="post" noValidate>
        <input type="hidden" name="next" value={next} />
        <TextField
          label="Work e-mail"
          name="email"
          type="email"
          autoComplete="email"
          inputMode="email"
          required
          maxLength={254}
          placeholder="you@company.com"
          defaultValue={answer?.values.email}
          error={answer?.errors.email}
        />
        <SubmitButton look="primary" size="large">
          E-mail me a code
        </SubmitButton>
      </Form>
      {cast.length > 0 && <DemoCast cast={cast} next={next} />}
      <p className="meta">
        The mail has a code and a link. They work once, for {minutes} minutes. Are you a vendor? Use the link
        in your order e-mail. There is nothing to sign in to. <Link to="/verify">Check a certificate</Link>
      </p>
    </CoverPage>
  );
}
