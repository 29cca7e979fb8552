import {
  json,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { actOf, requirePerson, type SignedIn } from "~/auth/require.server";
import { database } from "~/db/client.server";
import { getCompany } from "~/db/company.server";
import { isFormerStandIn } from "~/db/former-stand-ins.server";
import { findWinPage } from "~/db/win-page.server";
import { saysSomething } from "~/domain/says-something";
import { refused } from "~/domain/verdict";
import { confirmWin } from "~/operations/confirm-win.server";
import type { PageHandle } from "~/ui/handle";
import { PageHead } from "~/ui/page-head";
import { errorsOf } from "~/ui/refusals";
import { hiddenWords } from "~/ui/wins/hidden-words";
import { KeptWords, type Kept } from "~/ui/wins/kept-words";
import { MovedOn } from "~/ui/wins/moved-on";
import { SignForm } from "~/ui/wins/sign-form";
import { ValueLedger } from "~/ui/wins/value-ledger";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Sign ${data?.win.title ?? ""} · Laurels` },
];

export const handle: PageHandle = {
  crumbs: ({ win }: { win: { id: string; title: string } }) => [
    { label: "Joint wins", to: "/wins" },
    { label: win.title, to: `/wins/${win.id}` },
    { label: "Sign" },
  ],
};

const shape = z.strictObject({
  words: z.string().max(1_000),
  fair: z.literal("yes").optional(),
  sentAt: z.string().max(40).optional(),
});

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePerson(request);
  const win = await shownOr404(params.id ?? "", person);
  const { side } = win;
  if (!side) throw new Response(null, { status: 404 });
  return json({ win, side });
}

async function shownOr404(winId: string, person: SignedIn) {
  const { locale } = await getCompany(database());
  const win = await findWinPage(database(), winId, person, locale);
  if (!win) throw new Response("Not found", { status: 404 });
  return win;
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePerson(request);
  const winId = params.id ?? "";
  const form = shape.safeParse(Object.fromEntries(await request.formData()));
  if (!form.success) throw new Response("This is not the form of a signature.", { status: 400 });
  const values = form.data;
  if (values.fair !== "yes") {
    const errors: Record<string, string> = { fair: "Tick this too, or ask for a change." };
    if (!saysSomething(values.words)) errors.words = "Say what they did, in a sentence.";
    await closeToFormer(person, winId, values.words);
    return json({ values, errors }, { status: 400 });
  }
  const verdict = await confirmWin(await actOf(request, person), {
    ...{ winId, words: values.words, sentAt: values.sentAt ?? null },
  });
  if (verdict.ok) return redirect(`/wins/${winId}?done=${verdict.value}`);
  if (verdict.reason === "already-signed") return redirect(`/wins/${winId}`);
  if (verdict.reason === "not-found") throw new Response("Not found", { status: 404 });
  if (verdict.reason === "not-a-participant") await shownOr404(winId, person);
  await closeToFormer(person, winId, values.words);
  return json({ values, errors: errorsOf(verdict) }, { status: 409 });
}

/** Whoever stood in until the win moved on may not open the form any more, and has their words without it. */
async function closeToFormer(person: SignedIn, winId: string, words: string) {
  if (!(await isFormerStandIn(database(), winId, person.id))) return;
  throw json<Kept>({ kept: words, errors: errorsOf(refused("win-locked")) }, { status: 409 });
}

export default function SignWin() {
  const { win, side } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (!win.turn && !answer) return <MovedOn id={win.id} title={win.title} />;
  return (
    <>
      <PageHead title={win.title} lead={win.summary} />
      <div className="ask">
        <section>
          <h2>What you are signing</h2>
          <ValueLedger values={win.values} />
        </section>
        <SignForm
          winId={win.id}
          sentAt={win.submittedAt}
          side={side}
          signOffs={win.signOffs}
          standsFor={win.standsFor}
          hidden={hiddenWords(win)}
          values={answer?.values}
          errors={answer?.errors}
        />
      </div>
    </>
  );
}

export function ErrorBoundary() {
  return <KeptWords />;
}
