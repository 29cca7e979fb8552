import { json, redirect, type ActionFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { withinLimit } from "~/auth/limits.server";
import { openDoor, userAgentOf } from "~/auth/open-door.server";
import { addressOf, anonymousAct } from "~/auth/require.server";
import { database } from "~/db/client.server";
import { findCompany } from "~/db/company.server";
import { timeZones } from "~/domain/people/time-zone";
import { setUpCompany } from "~/operations/set-up-company.server";
import { fieldSentences } from "~/ui/field-sentences";
import { FormErrors } from "~/ui/form-errors";
import { fieldsIn } from "~/ui/form-text";
import type { PageHandle } from "~/ui/handle";
import { errorsOf } from "~/ui/refusals";
import { Select } from "~/ui/select";
import { SubmitButton } from "~/ui/submit-button";
import { TextField } from "~/ui/text-field";
import { setupShape } from "./shape";
import { SetupSteps } from "./setup-steps";
import { zoneOptions } from "~/ui/zone-words";

export const handle: PageHandle = { frame: "bare" };
export const meta: MetaFunction = () => [{ title: "Set up Laurels" }];

export async function loader() {
  await closedWhenDone();
  return json({ timeZones: timeZones(), timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone });
}

export async function action({ request }: ActionFunctionArgs) {
  await closedWhenDone();
  await withinLimit("set-up-address", addressOf());
  const { setupToken, ...values } = fieldsIn(await request.formData());
  const parsed = setupShape.safeParse({ setupToken, ...values });
  if (!parsed.success) return json({ errors: fieldSentences(parsed.error), values }, { status: 400 });
  const verdict = await setUpCompany(await anonymousAct(request), {
    ...parsed.data,
    userAgent: userAgentOf(request),
  });
  if (!verdict.ok) return json({ errors: errorsOf(verdict), values }, { status: 409 });
  return openDoor(request, verdict.value.token, "/manage/people/import");
}

async function closedWhenDone(): Promise<void> {
  if (await findCompany(database())) throw redirect("/");
}

export default function Setup() {
  const zones = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const values = (answer?.values ?? {}) as Record<string, string | undefined>;
  const errors: Record<string, string | undefined> = answer?.errors ?? {};
  return (
    <div className="su">
      <SetupSteps />
      <main id="main">
        <h1>Set up Laurels</h1>
        <p className="lead">Name the company and yourself. Everything here can be changed later.</p>
        <Form method="post" noValidate>
          <FormErrors errors={errors} />
          <TextField
            label="Set-up token"
            name="setupToken"
            autoComplete="off"
            spellCheck={false}
            required
            hint="The server printed it when it started. It proves that you run it."
            error={errors.setupToken}
          />
          <h2>Your company</h2>
          <TextField
            label="Name of the company"
            name="companyName"
            autoComplete="organization"
            required
            defaultValue={values.companyName}
            error={errors.companyName}
          />
          <div className="two">
            <TextField
              label="Currency"
              name="currency"
              required
              maxLength={3}
              hint="Three letters, for example EUR."
              defaultValue={values.currency ?? "EUR"}
              error={errors.currency}
            />
            <Select
              label="Time zone"
              name="timeZone"
              defaultValue={values.timeZone ?? zones.timeZone}
              options={zoneOptions(zones.timeZones)}
              error={errors.timeZone}
            />
          </div>
          <h2>First administrator</h2>
          <TextField
            label="Your name"
            name="name"
            autoComplete="name"
            required
            defaultValue={values.name}
            error={errors.name}
          />
          <div className="two">
            <TextField
              label="Work e-mail"
              name="email"
              type="email"
              autoComplete="email"
              required
              hint="You sign in with it."
              defaultValue={values.email}
              error={errors.email}
            />
            <TextField
              label="Your department"
              name="departmentName"
              required
              hint="The one that runs the awards."
              defaultValue={values.departmentName ?? "People"}
              error={errors.departmentName}
            />
          </div>
          <div className="acts">
            <SubmitButton look="primary" size="large">
              Set up and continue
            </SubmitButton>
          </div>
        </Form>
      </main>
    </div>
  );
}
