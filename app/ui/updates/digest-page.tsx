import { Link } from "@remix-run/react";
import type { DigestContent, DigestUpdate, DigestWin } from "~/domain/updates/digest-content";
import { dayAndTimeFor, plainDay } from "../dates";
import { SideGlyph } from "../side";
import { plural } from "../words";
import { kindLooks } from "./words";

const noteSections: { title: string; kinds: DigestUpdate["kind"][] }[] = [
  { title: "Late or short", kinds: ["shortage", "delay"] },
  { title: "How long things take", kinds: ["turnaround"] },
  { title: "New ways to work", kinds: ["process"] },
  { title: "Thank you", kinds: ["thanks"] },
];

interface DigestPageProps {
  content: DigestContent;
  timeZone: string;
}

/** A weekly letter as a page: the same sections, each only where there is something. */
export function DigestPage({ content, timeZone }: DigestPageProps) {
  const { note, asked, late, closing, updates, moreUpdates, won, checked, moreWins } = content;
  return (
    <div className="digest-copy">
      {note && <p className="digest-note">{note}</p>}
      {asked.length > 0 && (
        <Part title="What came in?">
          {asked.map(({ id, title, months }) => (
            <Line key={id} to={`/wins/${id}/realisation`} title={title}>
              Checked by Finance {months} months before. One answer from you is enough.
            </Line>
          ))}
        </Part>
      )}
      {late.length > 0 && (
        <Part title="Orders at risk">
          {late.map(({ id, number, neededBy }) => (
            <Line key={id} to={`/orders/${id}`} title={number}>
              {neededBy && `Needed by ${plainDay(neededBy)}.`}
            </Line>
          ))}
        </Part>
      )}
      {closing.length > 0 && (
        <Part title="Closing soon">
          {closing.map((cycle) => (
            <Line key={cycle.id} to={`/cycles/${cycle.id}`} title={cycle.name}>
              {cycle.what === "voting" ? "The vote is" : "Nominations are"} open until{" "}
              {dayAndTimeFor(cycle.at, cycle.timeZone, timeZone)}.
            </Line>
          ))}
        </Part>
      )}
      {noteSections.map(({ title, kinds }) => {
        const notes = updates.filter(({ kind }) => kinds.includes(kind));
        return notes.length === 0 ? null : (
          <Part key={title} title={title}>
            {notes.map((update) => (
              <Note key={update.id} update={update} />
            ))}
          </Part>
        );
      })}
      {moreUpdates > 0 && <p className="meta">{plural(moreUpdates, "more update")} stood on the board.</p>}
      {won.length > 0 && (
        <Part title="Won together">
          {won.map((win) => (
            <Won key={win.id} win={win} />
          ))}
        </Part>
      )}
      {checked.length > 0 && (
        <Part title="Checked by Finance">
          {checked.map((win) => (
            <Won key={win.id} win={win} />
          ))}
        </Part>
      )}
      {moreWins > 0 && <p className="meta">{plural(moreWins, "more win")} stood in the ledger.</p>}
    </div>
  );
}

function Part({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <section>
      <h2>{title}</h2>
      <ul>{children}</ul>
    </section>
  );
}

function Line({ to, title, children }: { to: string; title: string; children: React.ReactNode }) {
  return (
    <li>
      <h3>
        <Link to={to}>{title}</Link>
      </h3>
      <p className="ink2">{children}</p>
    </li>
  );
}

function Note({ update }: { update: DigestUpdate }) {
  return (
    <li>
      <p>
        {update.line}
        {update.text && !/[.!?]$/.test(update.line) && "."}
        {update.text && <span className="ink2"> {update.text}</span>}
      </p>
      <p className="meta up-by">
        <span>{kindLooks[update.kind].name}</span>
        <span className="up-who">
          <SideGlyph side={update.side} />
          {update.author}, {update.department}
        </span>
      </p>
    </li>
  );
}

function Won({ win: { id, title, summary, customer, value, standing } }: { win: DigestWin }) {
  const figure = value && standing !== "none" ? `${value}, ${standing}` : value;
  return (
    <li>
      <h3>
        <Link to={`/wins/${id}`}>{title}</Link>
      </h3>
      <p className="ink2">{summary}</p>
      <p className="meta">{[customer, figure].filter(Boolean).join(", ")}</p>
    </li>
  );
}
