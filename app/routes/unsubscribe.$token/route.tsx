import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { withinLimit } from "~/auth/limits.server";
import { addressOf, anonymousAct } from "~/auth/require.server";
import { database } from "~/db/client.server";
import { getCompany } from "~/db/company.server";
import { findLetterChoices } from "~/db/letter-choices.server";
import { readStopToken } from "~/db/stop-token.server";
import { getsDigest } from "~/domain/updates/digest-choice";
import { stopLetters } from "~/operations/stop-letters.server";
import { Button } from "~/ui/button";
import type { PageHandle } from "~/ui/handle";
import { PublicPage } from "~/ui/public-page";

export const meta: MetaFunction = () => [{ title: "Stop these letters · Laurels" }];
export const handle: PageHandle = { frame: "bare" };

/** Our own button, or the one click of a mail program (RFC 8058). */
const shape = z.union([
  z.strictObject({ letters: z.enum(["stop", "resume"]) }),
  z
    .strictObject({ "List-Unsubscribe": z.literal("One-Click") })
    .transform(() => ({ letters: "stop" as const })),
]);

/** Looking changes nothing: mail programs open links before anybody reads. */
export async function loader({ params }: LoaderFunctionArgs) {
  await withinLimit("unsubscribe-address", addressOf());
  const db = database();
  const named = readStopToken(params.token ?? "");
  const choices = named && (await findLetterChoices(db, named.personId));
  if (!choices) throw new Response("Not found", { status: 404 });
  const { name } = await getCompany(db);
  const isOn =
    named.choice === "digest" ? getsDigest(choices.digest, choices.function) : !choices.withoutCelebrations;
  return json({ companyName: name, choice: named.choice, isOn });
}

export async function action({ request, params }: ActionFunctionArgs) {
  await withinLimit("unsubscribe-address", addressOf());
  const named = readStopToken(params.token ?? "");
  if (!named) throw new Response("Not found", { status: 404 });
  const parsed = shape.safeParse(Object.fromEntries(await request.formData()));
  if (!parsed.success) throw new Response("This is not the form that stops letters.", { status: 400 });
  const verdict = await stopLetters(await anonymousAct(request), { ...named, ...parsed.data });
  if (!verdict.ok) throw new Response("Not found", { status: 404 });
  return json({ done: parsed.data.letters });
}

const words = {
  digest: {
    name: "the weekly letter",
    stopped: "The weekly letter comes no more",
    on: "The weekly letter comes to you",
    again: "Have it again",
    back: "You can have it again at any time, here or under Me.",
  },
  celebrations: {
    name: "letters about celebrations",
    stopped: "Letters about celebrations come no more",
    on: "Letters about celebrations come to you",
    again: "Have them again",
    back: "You can have them again at any time, here or under Me.",
  },
};

export default function StopLetters() {
  const { companyName, choice, isOn } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { name, stopped, on, again, back } = words[choice];
  return (
    <PublicPage companyName={companyName}>
      <h1>{isOn ? (answer ? on : `Stop ${name}?`) : stopped}</h1>
      <p className="lead stop-lead">
        {isOn ? "Letters that your part in an award, a win or an order depends on come all the same." : back}
      </p>
      <Form method="post" className="acts stop-acts" reloadDocument>
        <input type="hidden" name="letters" value={isOn ? "stop" : "resume"} />
        <Button type="submit" look="primary">
          {isOn ? `Stop ${name}` : again}
        </Button>
        <Link className="btn btn-q" to="/me#letters">
          All my letters
        </Link>
      </Form>
    </PublicPage>
  );
}
