import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { actOf, requirePerson } from "~/auth/require.server";
import { database } from "~/db/client.server";
import { checkBallot } from "~/domain/voting/ballot";
import { refused, type Refused } from "~/domain/verdict";
import { castBallot } from "~/operations/cast-ballot.server";
import { Ballot } from "~/ui/ballot/ballot";
import { paperOf } from "~/ui/ballot/ballot-page";
import { Check } from "~/ui/ballot/check";
import { equalPlaces, readBallot, type ReadBallot } from "~/ui/ballot/written-ballot";
import type { PageHandle } from "~/ui/handle";
import { firstName } from "~/ui/words";
import { errorsOf } from "~/ui/refusals";
import { Closed } from "./closed";
import { Paused } from "./paused";
import { readBallotPage, type VotePage } from "./page-data.server";
import { Receipt } from "./receipt";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.page.award ?? "Ballot"} · Laurels` },
];

export const handle: PageHandle = {
  crumbs: (data: { page: { award: string } }) => [{ label: "Vote", to: "/vote" }, { label: data.page.award }],
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePerson(request);
  const page = await readBallotPage(database(), params.categoryId ?? "", person);
  return json({ page, voter: firstName(person.name) });
}

/** Shows the ballot in words, gives it back to be changed, or casts it. Only the last keeps anything. */
export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePerson(request);
  const categoryId = params.categoryId ?? "";
  const read = readBallot(await request.formData());
  if (!read) throw new Response("This is not the form of a ballot.", { status: 400 });
  const { step, choice, errors, written } = read;
  if (step === "edit") return json({ view: "form", errors, written } as const);
  if (Object.keys(errors).length > 0)
    return json({ view: "form", errors, written } as const, { status: 400 });
  if (step === "check") {
    const page = await readBallotPage(database(), categoryId, person);
    const checked = mayCast(page) ?? checkBallot(paperOf(page), choice);
    return checked.ok
      ? json({ view: "check", choice: checked.value, written } as const)
      : refusal(checked, read);
  }
  const verdict = await castBallot(await actOf(request, person), { categoryId, choice });
  return verdict.ok ? json({ view: "receipt", receipt: verdict.value } as const) : refusal(verdict, read);
}

/** Why no ballot is taken now, if so. */
function mayCast({ isOpen, isPaused }: VotePage): Refused | null {
  if (isPaused) return refused("cycle-paused");
  return isOpen ? null : refused("voting-closed");
}

function refusal(refusedBallot: Refused, { written }: ReadBallot) {
  const { reason, detail } = refusedBallot;
  if (reason === "not-found" || reason === "not-on-roll") throw new Response(null, { status: 404 });
  if (reason === "ballot-invalid" && detail === "equal-ranks")
    return json({ view: "form", errors: equalPlaces(written), written } as const, { status: 400 });
  return json({ view: "form", errors: errorsOf(refusedBallot), written } as const, { status: 409 });
}

/** The ballot of one award; its check in words; and the receipt, which is shown once and kept nowhere. */
export default function BallotRoute() {
  const { page, voter } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (answer?.view === "receipt") return <Receipt page={page} voter={voter} receipt={answer.receipt} />;
  if (!page.isOpen) return <Closed page={page} />;
  if (page.isPaused && !answer) return <Paused page={page} />;
  if (answer?.view === "check") return <Check page={page} choice={answer.choice} written={answer.written} />;
  return <Ballot page={page} errors={answer?.errors} written={answer?.written} />;
}
