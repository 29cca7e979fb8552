import { randomUUID } from "node:crypto";
import {
  json,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { actOf, requireMay } from "~/auth/require.server";
import { findAward } from "~/db/awards.server";
import { database } from "~/db/client.server";
import { databaseNow } from "~/db/clock.server";
import { listCandidates, searchCandidates } from "~/db/eligible-people.server";
import { listLinkableWins } from "~/db/nominated-wins.server";
import { giveAward } from "~/operations/give-award.server";
import type { PageHandle } from "~/ui/handle";
import { nomineeOption } from "~/ui/nominee-option";
import { PageHead } from "~/ui/page-head";
import { errorsOf } from "~/ui/refusals";
import { GiftForm } from "./gift-form";
import { giftOf, readGift, type GiftFields } from "./read-gift";

export const handle: PageHandle = {
  crumbs: (data: { award: { id: string; name: string } }) => [
    { label: "Awards", to: "/manage/awards" },
    { label: data.award.name, to: `/manage/awards/${data.award.id}` },
    { label: "Give it" },
  ],
};

export const meta: MetaFunction = () => [{ title: "Give an award · Laurels" }];

const mostFound = 12;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireMay(request, "give-awards");
  const db = database();
  const award = await findAward(db, params.id ?? "");
  if (!award || award.kind !== "direct" || award.retiredAt) throw new Response("Not found", { status: 404 });
  const [wins, now] = await Promise.all([listLinkableWins(db, viewer.id), databaseNow(db)]);
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
    wins: wins.map((win) => ({ value: win.id, label: win.title })),
    today: now.toISOString().slice(0, 10),
    formKey: randomUUID(),
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireMay(request, "give-awards");
  const { fields, errors } = readGift(await request.formData());
  if (errors) return json(await again(fields, errors), { status: 400 });
  if (fields.find) return json(await again(fields, {}));
  const verdict = await giveAward(await actOf(request, viewer), giftOf(params.id ?? "", fields));
  if (verdict.ok) return redirect(`/laureates/${verdict.value.id}?done=given`);
  return json(await again(fields, errorsOf(verdict)), { status: 409 });
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
  const { award, ...choices } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHead
        title={`Give “${award.name}”`}
        lead={award.purpose || "An award that is given at once, with its reason."}
      />
      <GiftForm award={award} {...choices} answer={answer} />
    </>
  );
}
