import { randomUUID } from "node:crypto";
import {
  json,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requireFormKey } from "~/auth/require-form-key.server";
import { actOf, requireMay } from "~/auth/require.server";
import { listAwardsNamed } from "~/db/awards.server";
import { database } from "~/db/client.server";
import { findReady, galleryGroups } from "~/domain/awards/gallery/gallery";
import { runsInCycles } from "~/domain/awards/kind";
import { adoptAwards } from "~/operations/adopt-awards.server";
import { Button } from "~/ui/button";
import { FormErrors } from "~/ui/form-errors";
import { textsIn } from "~/ui/form-text";
import type { PageHandle } from "~/ui/handle";
import { PageHead } from "~/ui/page-head";
import { errorsOf } from "~/ui/refusals";
import { SubmitButton } from "~/ui/submit-button";
import { ReadyCard } from "./ready-card";

export const meta: MetaFunction = () => [{ title: "Ready awards · Laurels" }];
export const handle: PageHandle = {
  crumbs: () => [{ label: "Awards", to: "/manage/awards" }, { label: "Ready awards" }],
};

export async function loader({ request }: LoaderFunctionArgs) {
  await requireMay(request, "manage-awards");
  const names = galleryGroups.flatMap(({ awards }) => awards.map(({ award }) => award.name));
  const owned = new Map((await listAwardsNamed(database(), names)).map(({ name, id }) => [name, id]));
  const groups = galleryGroups.map(({ name, awards }) => ({
    name,
    awards: awards.map(({ key, suits, award }) => ({
      ...{ key, suits, name: award.name, purpose: award.purpose, kind: award.kind },
      ownedId: owned.get(award.name) ?? null,
    })),
  }));
  return json({ groups, formKey: randomUUID() });
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireMay(request, "manage-awards");
  const form = await request.formData();
  const keys = textsIn(form, "keys").map((key) => key.slice(0, 64));
  const formKey = requireFormKey(form.get("formKey"));
  const adopted = await adoptAwards(await actOf(request, viewer), keys.slice(0, 50), formKey);
  if (!adopted.ok && adopted.reason === "not-found") throw new Response(null, { status: 404 });
  if (!adopted.ok) return json({ errors: errorsOf(adopted) }, { status: 409 });
  const { ids } = adopted.value;
  if (form.get("then") === "cycle" && keys.some(isForCycles)) {
    return redirect(`/manage/cycles/new?awards=${ids.join("+")}`);
  }
  return redirect(ids.length === 1 ? `/manage/awards/${ids[0]}?done=adopted` : "/manage/awards?done=adopted");
}

function isForCycles(key: string): boolean {
  const ready = findReady(key);
  return ready !== null && runsInCycles(ready.award.kind);
}

const titles = {
  together: "Won together",
  procurement: "What Procurement makes possible",
  colleagues: "From colleagues",
  "without-vote": "Without a vote",
};

export default function Gallery() {
  const { groups, formKey } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  return (
    <>
      <PageHead
        title="Ready awards"
        lead="Tick what suits your company. Everything in them can be changed, now or later."
      />
      <Form method="post">
        <FormErrors errors={answered?.errors ?? {}} />
        <input type="hidden" name="formKey" value={formKey} />
        <div id="keys" tabIndex={-1}>
          {groups.map(({ name, awards }) => (
            <fieldset className="blk ready" key={name}>
              <legend>
                <h2>{titles[name]}</h2>
              </legend>
              <div className="cards">
                {awards.map((award) => (
                  <ReadyCard key={award.key} award={award} />
                ))}
              </div>
            </fieldset>
          ))}
        </div>
        <p className="form-acts ready-acts">
          <SubmitButton name="then" value="cycle">
            Adopt and plan a cycle
          </SubmitButton>
          <Button type="submit">Adopt only</Button>
        </p>
      </Form>
    </>
  );
}
