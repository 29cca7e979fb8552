import {
  json,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { actOf } from "~/auth/require.server";
import { requireThanks } from "~/auth/require-thanks.server";
import { database } from "~/db/client.server";
import { getCompany } from "~/db/company.server";
import { readThanksLetters } from "~/db/guest-thanks.server";
import { openFor } from "~/domain/wins/win-state";
import { sendThanks } from "~/operations/send-thanks.server";
import { giftNoteFor } from "~/operations/thanks-letter.server";
import { bothSigners } from "~/domain/laureates/signers";
import { CertificatePreview } from "~/ui/certificate-preview";
import { dayAndTime } from "~/ui/dates";
import { FormErrors } from "~/ui/form-errors";
import type { PageHandle } from "~/ui/handle";
import { LetterFrame } from "~/ui/letter-frame";
import { Note } from "~/ui/note";
import { PageHead } from "~/ui/page-head";
import { errorsOf } from "~/ui/refusals";
import { HowFar } from "./how-far";
import { SendThanks } from "./send-thanks";

export const meta: MetaFunction = () => [{ title: "Thanks to a guest · Laurels" }];

export const handle: PageHandle = {
  crumbs: ({ win }: { win: { id: string; title: string } }) => [
    { label: "Joint wins", to: "/wins" },
    { label: win.title, to: `/wins/${win.id}` },
    { label: "Thanks to a guest" },
  ],
};

const shape = z.strictObject({ seen: z.string().max(40) });

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { person, thanks, win, isOwn } = await requireThanks(request, params);
  const db = database();
  const { id, guestName, firm, address, occasion, text, sentAt, updatedAt, sentBy } = thanks;
  return json({
    win: { id: win.id, title: win.title },
    thanks: { id, guestName, firm, address, occasion, text, sentAt, updatedAt, by: sentBy.name },
    giftNote: await giftNoteFor(db, thanks),
    letter: (await readThanksLetters(db, [id])).get(id) ?? null,
    companyName: (await getCompany(db)).name,
    year: (sentAt ?? updatedAt).toISOString().slice(0, 4),
    maySend: isOwn && sentAt === null && openFor(win.state, "thank"),
    timeZone: person.timeZone,
  });
}

/** Sends it. Whoever sends twice has sent once. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { person, thanks, win } = await requireThanks(request, params);
  const form = shape.safeParse(Object.fromEntries(await request.formData()));
  if (!form.success) throw new Response("This is not the form of thanks.", { status: 400 });
  const verdict = await sendThanks(await actOf(request, person), { id: thanks.id, ...form.data });
  if (verdict.ok) return redirect(`/wins/${win.id}/thanks/${thanks.id}?done=sent`);
  if (verdict.reason === "not-found") throw new Response("Not found", { status: 404 });
  return json({ errors: { "": Object.values(errorsOf(verdict)).join(" ") } }, { status: 409 });
}

export default function ThanksPage() {
  const { win, thanks, letter, giftNote, companyName, year, maySend, timeZone } =
    useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const path = `/wins/${win.id}/thanks/${thanks.id}`;
  const { guestName, firm, address, occasion, text, sentAt, by } = thanks;
  return (
    <>
      <PageHead
        title={sentAt ? `Thanks to ${guestName}` : `Thank ${guestName}`}
        lead={sentAt ? undefined : "This is how it looks. Nothing has left yet, and nobody else sees it."}
      />
      {sentAt && (
        <Note look="good" role="status">
          {address === ""
            ? `${by} wrote down on ${dayAndTime(sentAt, timeZone)} that the certificate is handed over.`
            : `${by} sent it to ${address} on ${dayAndTime(sentAt, timeZone)}.`}
        </Note>
      )}
      {letter && <HowFar state={letter} />}
      <FormErrors errors={answer?.errors} />
      {maySend && <SendThanks path={path} guestName={guestName} address={address} seen={thanks.updatedAt} />}
      <div className={address === "" ? "thanks-looks" : "thanks-looks with-letter"}>
        {address !== "" && (
          <section aria-labelledby="letter-title" className="stack-s">
            <h2 id="letter-title">The letter</h2>
            <div className="letter-sheet">
              <LetterFrame src={`${path}/letter`} title="The letter to the guest" />
            </div>
          </section>
        )}
        <section aria-labelledby="certificate-title" className="stack-s">
          <h2 id="certificate-title">The certificate</h2>
          <CertificatePreview
            words={{
              ...{ companyName, before: "With our thanks for your part in", awardName: occasion },
              ...{
                title: guestName,
                citation: text,
                occasion: year,
                year,
                signers: bothSigners,
                verifyUrl: null,
              },
            }}
          />
          <p>
            <a className="btn" href={`${path}/certificate`} download>
              Certificate, PDF
            </a>
          </p>
          <p className="meta">
            {firm ? `It names ${firm} and carries the note on gifts:` : "It carries the note on gifts:"}
          </p>
          <blockquote className="said-words">{giftNote}</blockquote>
        </section>
      </div>
    </>
  );
}
