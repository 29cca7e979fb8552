import { randomUUID } from "node:crypto";
import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData, useSearchParams } from "@remix-run/react";
import { requirePerson } from "~/auth/require.server";
import { findApplause } from "~/db/applause.server";
import { database } from "~/db/client.server";
import { getCompany } from "~/db/company.server";
import { readFrame } from "~/db/frame.server";
import { isAskedWhatCameIn } from "~/db/realisations.server";
import { databaseNow } from "~/db/clock.server";
import { readUsualEngagement } from "~/db/usual-engagement.server";
import { listComments } from "~/db/win-comments.server";
import { readGuests } from "~/db/win-guests.server";
import { findWinPage } from "~/db/win-page.server";
import { may } from "~/domain/people/may";
import { openFor } from "~/domain/wins/win-state";
import type { PageHandle } from "~/ui/handle";
import { known } from "~/ui/known";
import { nominatingPath } from "~/ui/nominating-path";
import { Note } from "~/ui/note";
import { hiddenWords } from "~/ui/wins/hidden-words";
import { SignForm } from "~/ui/wins/sign-form";
import { SignOffSheet } from "~/ui/wins/sign-off-sheet";
import { Comments } from "./comments";
import { Guests } from "./guests";
import { WinHead } from "./head";
import { OwnActs } from "./own-acts";
import { Reversal } from "./reversal";
import { WinSide } from "./side";
import { WinStory } from "./story";
import { toyOf } from "./toy.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.win.title ?? "Joint win"} · Laurels` },
];

export const handle: PageHandle = {
  crumbs: ({ win }: { win: { title: string } }) => [
    { label: "Joint wins", to: "/wins" },
    { label: win.title || "A win without a name" },
  ],
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePerson(request);
  const db = database();
  const company = await getCompany(db);
  const { peopleTeamName } = company;
  const win = await findWinPage(db, params.id ?? "", person, company.locale);
  if (!win) throw new Response("Not found", { status: 404 });
  const [applause, frame, comments, guests, usual] = await Promise.all([
    findApplause(db, win.id, person.id),
    readFrame(db, person.id),
    listComments(db, win.id),
    readGuests(db, win.id, person),
    win.milestones.length > 0
      ? readUsualEngagement(db, { otherThan: win.id, now: await databaseNow(db) })
      : null,
  ]);
  const nominatePath = win.isPublic ? nominatingPath(frame.nominatingCycleIds, `?win=${win.id}`) : null;
  const givePath = win.isPublic && may(person, "give-awards") ? `/give?win=${win.id}` : null;
  const isAsked = await isAskedWhatCameIn(db, win.id, person.id);
  const toy = await toyOf(db, win, { viewer: person, company });
  return json({
    ...{ win, applause, comments, guests, nominatePath, givePath, toy, usual },
    formKey: openFor(win.state, "comment") ? randomUUID() : null,
    report: isAsked ? ("open" as const) : ("none" as const),
    viewer: {
      ...{ id: person.id, timeZone: person.timeZone, peopleTeamName },
      mayRemove: may(person, "remove-comments"),
    },
  });
}

const sentAnew =
  "This win was changed and sent again since you looked at it. Look at your share as it is now.";

const outcomes: Record<string, string> = {
  sent: "Your win is on its way. Everybody who signs has a letter.",
  "share-agreed": "You have agreed with your share.",
  signed: "You have signed. The other side signs next.",
  confirmed: "The knot is tied. Everybody named has been told.",
  realised: "What came in is written down. Thank you.",
  closed: "What came in is written down, and the win is closed.",
  "reversal-asked": "Finance has your words and decides. The win stands until then.",
  returned: "The win is back with its author, with your words.",
  "toy-declined": "No deal toy is suggested for this win any more. You may still order one.",
};

export default function WinRoute() {
  const { win, applause, comments, guests, formKey, nominatePath, givePath, toy, report, usual, viewer } =
    useLoaderData<typeof loader>();
  const [query] = useSearchParams();
  const outcome = known(outcomes, query.get("done"));
  const hidden = hiddenWords({
    hideCustomer: win.hideCustomer && win.customer !== null,
    hideAmounts: win.hideAmounts && !win.amountsHidden,
  });
  const named = (side: string) =>
    win.participants.filter((one) => one.side === side).map(({ person }) => person);
  return (
    <>
      {outcome && (
        <Note look="good" role="status">
          {outcome}
        </Note>
      )}
      {query.get("done") === "sent-anew" && <Note role="status">{sentAnew}</Note>}
      <WinHead win={win} timeZone={viewer.timeZone} />
      <Reversal win={win} timeZone={viewer.timeZone} />
      <OwnActs win={win} peopleTeamName={viewer.peopleTeamName} />
      {win.state !== "draft" && (
        <SignOffSheet
          signOffs={win.signOffs}
          waitingFor={{ sales: named("sales"), procurement: named("procurement") }}
          viewerId={viewer.id}
          away={win.away}
          returned={win.state === "returned"}
          timeZone={viewer.timeZone}
        />
      )}
      <div className="two-c">
        <WinStory win={win} report={report} usual={usual} />
        <div className="win-side">
          {win.turn && (
            <SignForm
              winId={win.id}
              sentAt={win.submittedAt}
              side={win.turn}
              signOffs={win.signOffs}
              standsFor={win.standsFor}
              hidden={hidden}
            />
          )}
          <WinSide win={win} applause={applause} nominatePath={nominatePath} givePath={givePath} toy={toy} />
          <Guests winId={win.id} {...guests} timeZone={viewer.timeZone} />
          <Comments winId={win.id} comments={comments} viewer={viewer} hidden={hidden} formKey={formKey} />
        </div>
      </div>
    </>
  );
}
