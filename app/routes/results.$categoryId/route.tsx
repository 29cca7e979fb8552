import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePerson } from "~/auth/require.server";
import { database } from "~/db/client.server";
import { databaseNow } from "~/db/clock.server";
import { getCompany } from "~/db/company.server";
import { findResultPage } from "~/db/result-pages.server";
import { phasePermits } from "~/domain/awards/phase";
import { may } from "~/domain/people/may";
import { seesResultEarly } from "~/operations/certifying-hands.server";
import type { PageHandle } from "~/ui/handle";
import { Note } from "~/ui/note";
import { sentences } from "~/ui/refusals";
import { CertifyPanel } from "./certify-panel";
import { readCertifying } from "./certifying.server";
import { Details } from "./details";
import { FirstRound } from "./first-round";
import { HowCounted } from "./how-counted";
import { readJuryComments } from "./jury-comments.server";
import { ListMade } from "./list-made";
import { readResultView } from "./result-view.server";
import { WinnerPlate } from "./winner-plate";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.view.award ?? "Result"}, result · Laurels` },
];

export const handle: PageHandle = {
  crumbs: (data: { view: { award: string; cycleId: string; cycleName: string } }) => [
    { label: "Cycles", to: "/cycles" },
    { label: data.view.cycleName, to: `/cycles/${data.view.cycleId}` },
    { label: `${data.view.award}, result` },
  ],
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePerson(request);
  const db = database();
  const found = await findResultPage(db, params.categoryId ?? "");
  if (!found) throw new Response(null, { status: 404 });
  const { phase } = found.category.cycle;
  const isPublic = phasePermits(phase, "see-result");
  if (!isPublic && !(await seesResultEarly(db, person, found))) throw new Response(null, { status: 404 });
  const [view, company, now, comments] = await Promise.all([
    readResultView(db, found, {
      maySeeBallots: may(person, "see-ballot-file"),
      maySeeCount: may(person, "see-results-early") || !isPublic,
    }),
    getCompany(db),
    databaseNow(db),
    readJuryComments(db, { categoryId: found.category.id, phase, person }),
  ]);
  const isFirstRound = found.category.final !== null;
  const certifying = isPublic || isFirstRound ? null : await readCertifying(db, found, person);
  const refused = new URL(request.url).searchParams.get("refused") ?? "";
  const problem = Object.hasOwn(sentences, refused) ? sentences[refused as keyof typeof sentences]() : null;
  return json({
    ...{ view, certifying, problem, comments, isPublic },
    peopleTeam: company.peopleTeamName,
    now: now.toISOString(),
  });
}

/** The result of one award: who won, how the count went, and how anyone can check it. */
export default function ResultRoute() {
  const { view, certifying, problem, peopleTeam, isPublic } = useLoaderData<typeof loader>();
  return (
    <>
      {problem && (
        <Note look="error" role="alert">
          {problem}
        </Note>
      )}
      {view.final ? (
        <ListMade view={view} final={view.final} hiddenBy={isPublic ? null : peopleTeam} />
      ) : (
        <WinnerPlate view={view} hiddenBy={isPublic ? null : peopleTeam}>
          {certifying && <CertifyPanel view={view} certifying={certifying} />}
        </WinnerPlate>
      )}
      {view.first && <FirstRound first={view.first} />}
      <HowCounted view={view} peopleTeam={peopleTeam} />
      <Details view={view} peopleTeam={peopleTeam} />
    </>
  );
}
