import { Link } from "@remix-run/react";
import { Avatar } from "~/ui/avatar";
import { Note } from "~/ui/note";
import { PersonLine } from "~/ui/person-line";
import { sideOf, SideChip } from "~/ui/side";
import { plural } from "~/ui/words";
import { ActionBar } from "./action-bar";
import { Alike } from "./alike";
import { AmongScreeners } from "./among-screeners";
import { CitationForm } from "./citation-form";
import { EntryActs } from "./entry-acts";
import type { ScreeningData } from "./route";
import { OthersLooking } from "./others-looking";
import { Story } from "./story";
import { TeamNameForm } from "./team-name-form";

interface EntryViewProps {
  data: ScreeningData;
  entry: NonNullable<ScreeningData["entry"]>;
  citation?: string;
  teamName?: string;
  note?: string;
  errors?: Record<string, string>;
}

/** One entry: the nominators' words on the left, the citation and the facts beside them. */
export function EntryView({ data, entry, citation, teamName, note, errors }: EntryViewProps) {
  const { place, total } = data;
  const stories = entry.nominations.filter(({ state }) => state === "submitted").length;
  return (
    <>
      <div className="two">
        <div>
          <div className="row between">
            <span className="row">
              {entry.members.slice(0, 4).map(({ person }) => (
                <Avatar key={person.id} person={person} />
              ))}
            </span>
            {place > 0 && (
              <span className="meta">
                {place} of {total}
              </span>
            )}
          </div>
          <h2>{entry.title}</h2>
          <p className="ink2">
            For {entry.category.name}. {plural(stories, "story", "stories")}.
          </p>
          <TeamNameForm data={data} entry={entry} written={teamName} errors={errors} />
          {data.canScreen && <OthersLooking entryId={entry.id} />}
          <Alike data={data} entry={entry} />
          {entry.declines.map(({ person, words }) => (
            <Note key={person.id} look="warning">
              {person.name} would rather not be honoured with this.{words && ` “${words}”`}
            </Note>
          ))}
          {entry.reason && <Note look="warning">Disqualified: {entry.reason}</Note>}
          {entry.nominations.map((nomination) => (
            <Story
              key={nomination.id}
              nomination={nomination}
              questions={entry.category.questions}
              canScreen={data.canScreen}
            />
          ))}
        </div>
        <aside className="rs">
          <CitationForm
            key={entry.version}
            entry={entry}
            written={citation}
            errors={teamName === undefined ? errors : undefined}
            canScreen={data.canScreen}
            next={data.nextId}
          />
          <section>
            <h3>Who it is</h3>
            <ul className="stack-s">
              {entry.members.map(({ person }) => (
                <li key={person.id} className="row between">
                  <PersonLine person={person} detail={person.jobTitle} size="small" />
                  <SideChip side={sideOf(person.department.function)} label={person.department.name} />
                </li>
              ))}
            </ul>
          </section>
          {entry.win && (
            <section>
              <h3>Linked win</h3>
              <Link to={`/wins/${entry.win.id}`}>{entry.win.title}</Link>
            </section>
          )}
          <AmongScreeners data={data} entry={entry} note={note} errors={errors} />
          <EntryActs entry={entry} canScreen={data.canScreen} canStrike={data.canStrike} />
        </aside>
      </div>
      <ActionBar data={data} entry={entry} />
    </>
  );
}
