import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Form, Link, useLoaderData, useSearchParams } from "@remix-run/react";
import { requirePerson } from "~/auth/require.server";
import { findAbsence } from "~/db/absences.server";
import { database } from "~/db/client.server";
import { databaseNow } from "~/db/clock.server";
import { getCompany } from "~/db/company.server";
import { findLetterChoices } from "~/db/letter-choices.server";
import { findPerson } from "~/db/people.server";
import { listSessions } from "~/db/sessions.server";
import { deviceName } from "~/domain/people/device-name";
import { getsDigest } from "~/domain/updates/digest-choice";
import { nextSlot } from "~/domain/updates/digest-slot";
import { localOf } from "~/domain/zoned-time";
import { themeOf } from "~/theme.server";
import { Avatar } from "~/ui/avatar";
import { Button } from "~/ui/button";
import { dayAndTime, timeSince } from "~/ui/dates";
import { known } from "~/ui/known";
import { Note } from "~/ui/note";
import { PageHead } from "~/ui/page-head";
import { SideChip, sideOf } from "~/ui/side";
import { Away } from "./away";
import { Devices } from "./devices";
import { Letters } from "./letters";
import { MyData } from "./my-data";
import { Theme } from "./theme";
import { Visibility } from "./visibility";
import { zoneName } from "~/ui/zone-words";

export const meta: MetaFunction = () => [{ title: "Me · Laurels" }];

const outcomes: Record<string, string> = {
  saved: "Saved.",
  letters: "Your letters are set.",
  away: "Your deputy knows. Signatures that wait for you go to them meanwhile.",
  back: "Welcome back. Nobody signs for you any more.",
  "signed-out": "That device is signed out.",
  elsewhere: "Every other device is signed out.",
};

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requirePerson(request);
  const db = database();
  const now = await databaseNow(db);
  const [person, sessions, choices, company, theme, absence] = await Promise.all([
    findPerson(db, viewer.id),
    listSessions(db, viewer.id, now),
    findLetterChoices(db, viewer.id),
    getCompany(db),
    themeOf(request),
    findAbsence(db, viewer.id),
  ]);
  if (!person || !choices) throw new Response(null, { status: 404 });
  const { id, name, email, jobTitle, location, department, manager, hallVisibility, timeZone } = person;
  const devices = sessions.map((session) => ({
    id: session.id,
    ...deviceName(session.userAgent),
    seen: session.id === viewer.sessionId ? "now" : timeSince(session.lastSeenAt, now, timeZone),
    isThis: session.id === viewer.sessionId,
  }));
  const { digestDay, digestHour, withoutCelebrations } = choices;
  const next = nextSlot({ timeZone, day: digestDay, hour: digestHour }, now).at;
  const letters = {
    digest: getsDigest(choices.digest, choices.function),
    ...{ day: digestDay, hour: digestHour, celebrations: !withoutCelebrations },
    next: dayAndTime(next, timeZone),
  };
  return json({
    letters,
    person: { id, name, email, jobTitle, location, department, manager: manager?.name ?? "", timeZone },
    visibility: hallVisibility,
    devices,
    theme: theme ?? null,
    absence: absence && absence.until >= localOf(now, company.timeZone).slice(0, 10) ? awayOf(absence) : null,
    peopleTeamName: company.peopleTeamName,
    companyName: company.name,
  });
}

function awayOf({ from, until, deputy }: NonNullable<Awaited<ReturnType<typeof findAbsence>>>) {
  return { from, until, deputy: { name: deputy.name } };
}

export default function Me() {
  const { person, letters, visibility, devices, theme, absence, peopleTeamName, companyName } =
    useLoaderData<typeof loader>();
  const [query] = useSearchParams();
  const outcome = known(outcomes, query.get("done"));
  const facts = [person.jobTitle, person.location, person.manager && `Manager: ${person.manager}`].filter(
    Boolean,
  );
  return (
    <>
      <PageHead title="Me" lead="What colleagues see of you, where you are signed in, and what we keep." />
      {outcome && (
        <Note look="good" role="status">
          {outcome}
        </Note>
      )}
      <section className="set">
        <div>
          <h2>Profile</h2>
          <p className="meta">
            Name, department and manager come from the {peopleTeamName}. Ask them for a correction.
          </p>
        </div>
        <div>
          <div className="idn">
            <Avatar person={person} size="huge" />
            <div className="grow">
              <h3>{person.name}</h3>
              <p className="meta">{facts.join(". ")}</p>
              <p className="meta">
                {person.email}, {zoneName(person.timeZone)}
              </p>
              <SideChip side={sideOf(person.department.function)} label={person.department.name} />
            </div>
            <Form method="post" action="/logout">
              <Button type="submit">Sign out</Button>
            </Form>
          </div>
          <p>
            <Link className="more" to="/me/kind-words">
              Kind words about you
            </Link>
          </p>
          <Visibility visibility={visibility} />
        </div>
      </section>
      <Away absence={absence} />
      <Letters letters={letters} timeZone={person.timeZone} />
      <Theme theme={theme} />
      <Devices devices={devices} />
      <MyData companyName={companyName} peopleTeamName={peopleTeamName} />
    </>
  );
}
