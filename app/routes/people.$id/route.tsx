import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { CalendarDays, Mail, MapPin, PenLine } from "lucide-react";
import { actOf, requirePerson } from "~/auth/require.server";
import { database } from "~/db/client.server";
import { databaseNow } from "~/db/clock.server";
import { getCompany } from "~/db/company.server";
import { listOftenWith } from "~/db/directory.server";
import { readFrame } from "~/db/frame.server";
import { listLaurelsOf } from "~/db/hall.server";
import { listNominationsGiven } from "~/db/nominations-given.server";
import { findPerson } from "~/db/people.server";
import { toWinCards } from "~/db/win-cards.server";
import { listWinsOf } from "~/db/wins-of-person.server";
import { may } from "~/domain/people/may";
import { giverOf } from "~/operations/giver.server";
import { Avatar } from "~/ui/avatar";
import { ButtonLink } from "~/ui/button";
import { Chip } from "~/ui/chip";
import type { PageHandle } from "~/ui/handle";
import { nominatingPath } from "~/ui/nominating-path";
import { SideChip, sideOf } from "~/ui/side";
import { firstName } from "~/ui/words";
import { OftenWith } from "./often-with";
import { ProfileGiven } from "./profile-given";
import { ProfileLaurels } from "./profile-laurels";
import { ProfileWins } from "./profile-wins";

const winsShown = 6;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.person.name ?? "Person"} · Laurels` },
];

export const handle: PageHandle = {
  crumbs: (data: { person: { name: string } }) => [
    { label: "People", to: "/people" },
    { label: data.person.name },
  ],
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requirePerson(request);
  const db = database();
  const found = await findPerson(db, params.id ?? "");
  if (!found) throw new Response(null, { status: 404 });
  const [company, now] = await Promise.all([getCompany(db), databaseNow(db)]);
  const [laurels, wins, often, frame, giver, given] = await Promise.all([
    listLaurelsOf(db, found.id, { seesAll: may(viewer, "give-awards"), personId: viewer.id }, now),
    listWinsOf(db, { viewer, personId: found.id, most: winsShown }),
    listOftenWith(db, found.id),
    readFrame(db, viewer.id),
    giverOf(db, (await actOf(request, viewer)).actor),
    listNominationsGiven(db, { personId: found.id, viewerId: viewer.id, now }),
  ]);
  const { id, name, email, jobTitle, location, department, startDate } = found;
  const since = startDate?.getUTCFullYear() ?? null;
  const hasLeft = found.deactivatedAt !== null;
  const canGive = giver?.as === "staff" || giver?.departmentId === found.departmentId;
  const canNominate = !hasLeft && id !== viewer.id;
  return json({
    person: { id, name, email: hasLeft ? "" : email, jobTitle, location, department, since, hasLeft },
    laurels: laurels.map(({ id: laureateId, awardName, cycleName, title, members, honouredOn }) => ({
      ...{ id: laureateId, awardName, cycleName, title, year: honouredOn.getUTCFullYear() },
      names: members.map((member) => member.name),
    })),
    wins: toWinCards(wins.rows, viewer, company.locale),
    winsTotal: wins.total,
    often,
    given,
    isMe: found.id === viewer.id,
    nominatePath: canNominate ? nominatingPath(frame.nominatingCycleIds, `?nominee=${id}`) : null,
    givePath: canGive && !hasLeft && id !== viewer.id ? `/give?person=${id}` : null,
    managePath: may(viewer, "manage-people") ? `/manage/people/${id}` : null,
  });
}

export default function Profile() {
  const { person, laurels, wins, winsTotal, often, given, isMe, nominatePath, givePath, managePath } =
    useLoaderData<typeof loader>();
  return (
    <>
      <header className="ph">
        <Avatar person={person} size="huge" />
        <div>
          <h1>{person.name}</h1>
          <p className="facts">
            <SideChip side={sideOf(person.department.function)} label={person.department.name} />
            {person.hasLeft && <Chip look="plain">Has left</Chip>}
            {person.jobTitle && <span>{person.jobTitle}</span>}
            {person.location && (
              <span>
                <MapPin className="i i-s" aria-hidden="true" />
                {person.location}
              </span>
            )}
            {person.since && (
              <span>
                <CalendarDays className="i i-s" aria-hidden="true" />
                Here since {person.since}
              </span>
            )}
            {person.email && (
              <span>
                <Mail className="i i-s" aria-hidden="true" />
                <a href={`mailto:${person.email}`}>{person.email}</a>
              </span>
            )}
          </p>
        </div>
        <div className="acts">
          {managePath && <ButtonLink to={managePath}>Manage</ButtonLink>}
          {givePath && <ButtonLink to={givePath}>Give an award</ButtonLink>}
          {nominatePath && (
            <ButtonLink look="primary" to={nominatePath}>
              <PenLine className="i" aria-hidden="true" />
              Nominate {firstName(person.name)}
            </ButtonLink>
          )}
        </div>
      </header>
      <div className="with-side profile">
        <div>
          <ProfileLaurels laurels={laurels} name={person.name} />
          <ProfileWins wins={wins} total={winsTotal} personId={person.id} name={person.name} />
        </div>
        <aside>
          <OftenWith people={often} />
          <ProfileGiven given={given} isMe={isMe} />
        </aside>
      </div>
    </>
  );
}
