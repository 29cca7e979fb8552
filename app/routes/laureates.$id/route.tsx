import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePerson } from "~/auth/require.server";
import { findAwardFace } from "~/db/award-faces.server";
import { database } from "~/db/client.server";
import { databaseNow } from "~/db/clock.server";
import { getCompany } from "~/db/company.server";
import { findLaureate, listLaurelsOf } from "~/db/hall.server";
import { findWinBehind } from "~/db/win-behind.server";
import { may } from "~/domain/people/may";
import { env } from "~/env.server";
import { AwardFace } from "~/ui/award-face";
import type { PageHandle } from "~/ui/handle";
import { Note } from "~/ui/note";
import { Aside } from "./aside";
import { Honour } from "./honour";
import { WinBehind } from "./win-behind";

export const handle: PageHandle = {
  crumbs: (data: { laureate: { title: string } }) => [
    { label: "Hall of fame", to: "/hall" },
    { label: data.laureate.title },
  ],
};

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.laureate.title ?? "Laureate"} · Laurels` },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requirePerson(request);
  const db = database();
  const now = await databaseNow(db);
  const keeps = may(viewer, "give-awards");
  const onlooker = keeps ? { seesAll: true as const } : { seesAll: false as const, personId: viewer.id };
  const laureate = await findLaureate(db, params.id ?? "", onlooker, now);
  if (!laureate) throw new Response("Not found", { status: 404 });
  const [company, win, face, ...laurels] = await Promise.all([
    getCompany(db),
    laureate.winId ? findWinBehind(db, laureate.winId) : null,
    findAwardFace(db, laureate.awardId),
    ...laureate.members.map(({ personId }) => listLaurelsOf(db, personId, onlooker, now)),
  ]);
  const others = new Map(laurels.flat().map((other) => [other.id, other]));
  others.delete(laureate.id);
  return json({
    laureate,
    win,
    face,
    others: [...others.values()].slice(0, 8),
    companyName: company.name,
    verifyUrl: `${env.APP_ORIGIN}/verify/${laureate.certificateCode}`,
    pageUrl: `${env.APP_ORIGIN}/laureates/${laureate.id}`,
    mayNote: keeps,
    isNew: new URL(request.url).searchParams.get("done") === "given",
  });
}

export default function LaureatePage() {
  const { laureate, win, face, isNew, ...rest } = useLoaderData<typeof loader>();
  return (
    <>
      {isNew && (
        <div className="honour-note">
          <Note look="good" role="status">
            The award is given. It stands in the hall, and everybody honoured gets a letter.
          </Note>
        </div>
      )}
      <div className="laureate">
        <article>
          {face && <AwardFace face={face} />}
          <Honour laureate={laureate} />
          {win && <WinBehind win={win} />}
        </article>
        <Aside laureate={laureate} {...rest} />
      </div>
    </>
  );
}
