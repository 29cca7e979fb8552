import { randomUUID } from "node:crypto";
import {
  json,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { actOf, requirePerson } from "~/auth/require.server";
import { findAward } from "~/db/awards.server";
import { database } from "~/db/client.server";
import { databaseNow } from "~/db/clock.server";
import { listCandidates, searchCandidates } from "~/db/eligible-people.server";
import { giveAward } from "~/operations/give-award.server";
import { giverOf } from "~/operations/giver.server";
import type { PageHandle } from "~/ui/handle";
import { nomineeOption } from "~/ui/nominee-option";
import { PageHead } from "~/ui/page-head";
import { errorsOf } from "~/ui/refusals";
import { GiftForm } from "./gift-form";
import { Givers } from "./givers";
import { readPrefilled } from "./prefilled.server";
import { giftOf, readGift, type GiftFields } from "./read-gift";

export const handle: PageHandle = {
  crumbs: (data: { award: { id: string; name: string }; givers: { viewerAs: string } }) =>
    data.givers.viewerAs === "lead"
      ? [{ label: "Give an award", to: "/give" }, { label: data.award.name }]
      : [
          { label: "Awards", to: "/manage/awards" },
          { label: data.award.name, to: `/manage/awards/${data.award.id}` },
          { label: "Give it" },
        ],
};

export const meta: MetaFunction = () => [{ title: "Give an award · Laurels" }];

const mostFound = 12;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, giver } = await requireGiver(request);
  const db = database();
  const award = await findAward(db, params.id ?? "");
  if (!award || award.kind !== "direct" || award.retiredAt) throw new Response("Not found", { status: 404 });
  if (giver.as === "lead" && !award.leadsMayGive) throw new Response("Not found", { status: 404 });
  const query = new URL(request.url).searchParams;
  const [{ wins, ...given }, now] = await Promise.all([readPrefilled(db, query, viewer.id), databaseNow(db)]);
  const { id, name, purpose, nomineeKind, requireBothSides, citationLength, trophyItemId } = award;
  return json({
    award: {
      id,
      name,
      purpose,
      nomineeKind,
      requireBothSides,
      citationLength,
      hasTrophy: trophyItemId !== null,
    },
    givers: { leads: award.leadsMayGive, viewerAs: giver.as },
    wins,
    given,
    today: now.toISOString().slice(0, 10),
    formKey: randomUUID(),
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { viewer } = await requireGiver(request);
  const { fields, errors } = readGift(await request.formData());
  if (errors) return json(await again(fields, errors), { status: 400 });
  if (fields.find) return json(await again(fields, {}));
  const verdict = await giveAward(await actOf(request, viewer), giftOf(params.id ?? "", fields));
  if (verdict.ok) return redirect(`/laureates/${verdict.value.id}?done=given`);
  if (verdict.reason === "not-found" && !verdict.field) throw new Response("Not found", { status: 404 });
  return json(await again(fields, errorsOf(verdict)), { status: 409 });
}

/** Somebody who may give direct awards, by role or as the lead of a department; else a 403 page. */
async function requireGiver(request: Request) {
  const viewer = await requirePerson(request);
  const { actor } = await actOf(request, viewer);
  const giver = await giverOf(database(), actor);
  if (!giver) throw json({ name: viewer.name }, { status: 403, statusText: "Forbidden" });
  return { viewer, giver };
}

/** What was typed, with the people behind the ids, so that nothing has to be typed twice. */
async function again(fields: GiftFields, errors: Record<string, string>) {
  const db = database();
  const chosen = await listCandidates(db, fields.people);
  const query = fields.peopleQuery ?? "";
  const found = fields.find ? await searchCandidates(db, query, mostFound) : null;
  return {
    fields,
    errors,
    chosen: chosen.map((person) => nomineeOption(person, null)),
    found: found ? { query, people: found.map((person) => nomineeOption(person, null)) } : undefined,
  };
}

export default function GiveAward() {
  const { award, givers, ...choices } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHead
        title={`Give “${award.name}”`}
        lead={award.purpose || "An award that is given at once, with its reason."}
      />
      <GiftForm award={award} {...choices} answer={answer} />
      {givers.viewerAs === "staff" && <Givers awardId={award.id} leads={givers.leads} />}
    </>
  );
}
