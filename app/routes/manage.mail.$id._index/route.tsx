import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData, useSearchParams } from "@remix-run/react";
import { requireMay } from "~/auth/require.server";
import { database } from "~/db/client.server";
import { findLetter } from "~/db/letter-page.server";
import { letterRules } from "~/domain/mail/rules";
import type { LetterTemplate } from "~/domain/mail/letters";
import { transportFor } from "~/domain/mail/transport";
import { may } from "~/domain/people/may";
import { env } from "~/env.server";
import { readLetter } from "~/operations/read-letter.server";
import type { PageHandle } from "~/ui/handle";
import { known } from "~/ui/known";
import { LetterFrame } from "~/ui/letter-frame";
import { LetterState } from "~/ui/letter-state";
import { ManageNav } from "~/ui/manage-nav";
import { Note } from "~/ui/note";
import { PageHead } from "~/ui/page-head";
import { Segmented } from "~/ui/segmented";
import { Acts } from "./acts";
import { Files } from "./files";
import { Hidden } from "./hidden";
import { History } from "./history";

export const meta: MetaFunction = () => [{ title: "A letter · Laurels" }];
export const handle: PageHandle = {
  crumbs: () => [{ label: "Mail", to: "/manage/mail" }, { label: "Letter" }],
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireMay(request, "read-mail");
  const letter = await findLetter(database(), params.id ?? "");
  if (!letter) throw new Response("Not found", { status: 404 });
  const { content, hidden } = await readLetter(database(), letter, {
    ...viewer,
    transport: transportFor(env),
  });
  const veiled = hidden !== null && hidden !== "erased" && hidden !== "broken";
  const { id, toName, toAddress, state, createdAt, dueAt, nextTryAt, lastError, events, attachments } =
    letter;
  const { template } = letter;
  const subject = veiled ? null : (letter.subject ?? content?.subject);
  return json({
    roles: viewer.roles,
    timeZone: viewer.timeZone,
    mayAct: may(viewer, "manage-mail"),
    title: subject ?? letterRules[template as LetterTemplate]?.title ?? template,
    letter: {
      id,
      template,
      toName,
      toAddress,
      state,
      createdAt,
      dueAt,
      nextTryAt,
      lastError,
      events,
      attachments: veiled ? [] : attachments,
    },
    text: content?.text ?? null,
    hidden,
  });
}

const sentences: Record<string, string> = {
  resending: "The letter is in the outbox again.",
  cancellation: "The letter is cancelled. It was not sent.",
};

export default function LetterPage() {
  const { roles, timeZone, mayAct, title, letter, text, hidden } = useLoaderData<typeof loader>();
  const [params] = useSearchParams();
  const done = known(sentences, params.get("done"));
  const asText = params.get("part") === "text";
  const here = `/manage/mail/${letter.id}`;
  return (
    <>
      <ManageNav roles={roles} />
      <PageHead title={title} lead={`To ${letter.toName}, ${letter.toAddress}`}>
        <LetterState state={letter.state} />
      </PageHead>
      {done && (
        <Note look="good" role="status">
          {done}
        </Note>
      )}
      <div className="mail-two">
        <div className="stack-l">
          {letter.lastError && (
            <Note look={letter.state === "sending" ? "warning" : "error"}>{letter.lastError}</Note>
          )}
          <History letter={letter} timeZone={timeZone} />
          <Files letterId={letter.id} files={letter.attachments} />
          {mayAct && <Acts id={letter.id} state={letter.state} template={letter.template} />}
        </div>
        <section className="stack-s" aria-label="The letter as it is sent">
          <div className="acts">
            <Segmented
              label="Part of the letter"
              options={[
                { label: "Letter", to: here, current: !asText },
                { label: "Plain text", to: `${here}?part=text`, current: asText },
              ]}
            />
          </div>
          <div className="sheet letter-sheet">
            {text === null && <Hidden why={hidden} />}
            {text !== null && asText && <pre className="letter-text">{text}</pre>}
            {text !== null && !asText && (
              <LetterFrame src={`${here}/letter`} title={`The letter “${title}”`} />
            )}
          </div>
        </section>
      </div>
    </>
  );
}
