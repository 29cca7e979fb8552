import { Link } from "@remix-run/react";
import { Avatar } from "~/ui/avatar";
import { SideGlyph } from "~/ui/side";
import { StoryFiles } from "~/ui/story-files";
import type { JudgedSheet } from "./judged.server";

/** What jurors read of an entry: its people as far as the award shows them, the citation, and the nominators' answers. */
export function EntryStory({ sheet }: { sheet: JudgedSheet }) {
  const { people, citation, stories, win } = sheet;
  return (
    <>
      {people.length > 0 && (
        <p className="who-of">
          {people.map(({ key, name, photoOf, department, side }) => (
            <span key={key} className="row one">
              {photoOf && <Avatar person={{ id: photoOf, name }} size="small" />}
              <span>
                <SideGlyph side={side} /> {name}
                {department && <span className="meta">, {department}</span>}
              </span>
            </span>
          ))}
        </p>
      )}
      {citation.map((text) => (
        <p className="tale" key={text}>
          {text}
        </p>
      ))}
      {win && (
        <div className="facts">
          <Link to={`/wins/${win.id}`} className="chip c-plain">
            Joint win: {win.title}
          </Link>
        </div>
      )}
      {stories.map(({ by, answers }, at) => (
        <details className="told" key={at} open={stories.length === 1 || citation.length === 0 || undefined}>
          <summary>
            {by ? `What ${by} wrote` : stories.length === 1 ? "What was written" : `Nomination ${at + 1}`}
          </summary>
          <dl>
            {answers.map(({ label, paragraphs, files }) => (
              <div key={label}>
                <dt>{label}</dt>
                {paragraphs.map((text) => (
                  <dd key={text}>{text}</dd>
                ))}
                {files.length > 0 && (
                  <dd>
                    <StoryFiles files={files} />
                  </dd>
                )}
              </div>
            ))}
          </dl>
        </details>
      ))}
    </>
  );
}
