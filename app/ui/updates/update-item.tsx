import { Link } from "@remix-run/react";
import type { UpdateAudience, UpdateKind } from "~/domain/updates/update";
import { SideGlyph, sideOf } from "../side";
import { audienceNames, kindLooks } from "./words";

/** An update as the board shows it; what depends on the day is said in words already. */
export interface UpdateShown {
  id: string;
  kind: UpdateKind;
  line: string;
  text: string;
  tags: readonly string[];
  audience: UpdateAudience;
  until: string;
  posted: string;
  soon: boolean;
  author: { id: string; name: string };
  department: { name: string; function: string };
}

interface UpdateItemProps {
  update: UpdateShown;
  heading?: "h2" | "h3";
  /** What the reader may do with it. */
  children?: React.ReactNode;
}

/** One note: its sign, the sentence, who says so, and until when it is true. */
export function UpdateItem({ update, heading: Heading = "h2", children }: UpdateItemProps) {
  const { name, icon: Icon } = kindLooks[update.kind];
  const side = sideOf(update.department.function);
  return (
    <li className="up-one" id={`update-${update.id}`}>
      <span className="up-kind" aria-hidden="true">
        <Icon className="i" />
      </span>
      <div className="grow">
        <Heading>{update.line}</Heading>
        {update.text && <p className="ink2 up-text">{update.text}</p>}
        <p className="meta up-by">
          <span>{name}</span>
          <span className="up-who">
            <SideGlyph side={side} />
            <Link to={`/people/${update.author.id}`} className="name-link">
              {update.author.name}
            </Link>
            , {update.department.name}
          </span>
          {update.audience !== "both" && <span>{audienceNames[update.audience]}</span>}
          {update.tags.map((tag) => (
            <Link key={tag} className="up-tag" to={`/updates?q=${encodeURIComponent(tag)}`}>
              {tag}
            </Link>
          ))}
        </p>
        {children}
      </div>
      <p className={update.soon ? "up-until is-soon" : "up-until"}>
        <b>{update.until}</b> <span>{update.posted}</span>
      </p>
    </li>
  );
}
