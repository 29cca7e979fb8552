import { Link } from "@remix-run/react";
import { ChevronDown } from "lucide-react";
import type { ReactNode } from "react";
import { AvatarPair } from "~/ui/avatar";
import { fileSize } from "~/ui/file-size";
import { SideGlyph, sideNames } from "~/ui/side";
import type { Story } from "./ballot-page";

const dragType = "text/x-laurels-finalist";

/** One finalist: who, and the story; the rest of a long one opens on demand. Can be dragged onto the paper. */
export function StoryArticle({ entry, children }: { entry: Story; children: ReactNode }) {
  const [first = "", ...rest] = entry.paragraphs;
  return (
    <article
      className={entry.mayChoose ? "fin" : "fin own"}
      aria-labelledby={`story-${entry.id}`}
      draggable={Boolean(children)}
      onDragStart={(event) => event.dataTransfer.setData(dragType, entry.id)}
    >
      <div>
        <h2 className="h3" id={`story-${entry.id}`}>
          {entry.title}
        </h2>
        <People people={entry.people} title={entry.title} />
      </div>
      {children}
      {first && <p className="story">{first}</p>}
      {entry.win && (
        <div className="facts">
          <Link to={`/wins/${entry.win.id}`} className="chip c-plain">
            Joint win: {entry.win.title}
          </Link>
        </div>
      )}
      {entry.files.length > 0 && (
        <ul className="facts" aria-label="Files">
          {entry.files.map(({ id, nominationId, name, size }) => (
            <li key={id}>
              <a href={`/nominations/${nominationId}/files/${id}`} draggable={false}>
                {name}
              </a>{" "}
              <span className="muted">{fileSize(size)}</span>
            </li>
          ))}
        </ul>
      )}
      {rest.length > 0 && (
        <details className="more">
          <summary>
            Read the story
            <ChevronDown className="i i-s" aria-hidden="true" />
          </summary>
          {rest.map((text) => (
            <p key={text} className="story">
              {text}
            </p>
          ))}
        </details>
      )}
      {entry.isOwn && (
        <p className="meta own-reason">
          {entry.mayChoose ? "This entry names you." : "This entry names you. Nobody votes for themselves."}
        </p>
      )}
    </article>
  );
}

/** The id of the finalist that is being dropped, if it is one. */
export function draggedId(data: DataTransfer): string {
  return data.getData(dragType);
}

/** Starts dragging a finalist that stands on the paper already. */
export function dragId(data: DataTransfer, id: string): void {
  data.setData(dragType, id);
}

/** A person after whom the entry is called is not named twice: the side stands there instead. */
function People({ people, title }: { people: Story["people"]; title: string }) {
  return (
    <div className="who">
      <AvatarPair people={people} size="small" />
      {people.map(({ id, name, side }) => (
        <span key={id} className="nowrap">
          <SideGlyph side={side} /> {name !== title && name}
          {side !== "other" && (
            <span className={name === title ? undefined : "vh"}>
              {name !== title && ", "}
              {sideNames[side]}
            </span>
          )}
        </span>
      ))}
    </div>
  );
}
