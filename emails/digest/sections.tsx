import type { DigestContent, DigestUpdate, DigestWin } from "~/domain/updates/digest-content";
import { closeOf, longDay } from "../parts/dates";
import { Entries } from "../parts/entries";
import type { LetterFrame } from "../parts/letter";
import { absolute } from "../parts/links";
import { Meta, Part, Words } from "../parts/text";
import { counted, sentence } from "../parts/words";
import { Notes } from "./notes";

interface Section {
  content: DigestContent;
}
interface LinkedSection extends Section {
  frame: LetterFrame;
}

const noteSections: { title: string; kinds: DigestUpdate["kind"][] }[] = [
  { title: "Late or short", kinds: ["shortage", "delay"] },
  { title: "How long things take", kinds: ["turnaround"] },
  { title: "New ways to work", kinds: ["process"] },
];

/** What colleagues posted, by kind; thanks stand at the end of the letter. */
export function UpdateSections({ content }: Section) {
  const { moreUpdates, standing } = content;
  const rest = [
    ...(moreUpdates > 0 ? [`${sentence(counted(moreUpdates, "more is", "more are"))} on the board.`] : []),
    ...(standing > 0
      ? [`${sentence(counted(standing, "earlier note still stands", "earlier notes still stand"))}.`]
      : []),
  ];
  return (
    <>
      {noteSections.map(({ title, kinds }) => {
        const notes = content.updates.filter(({ kind }) => kinds.includes(kind));
        return notes.length === 0 ? null : (
          <div key={title}>
            <Part>{title}</Part>
            <Notes notes={notes} />
          </div>
        );
      })}
      {rest.length > 0 && content.updates.length > 0 && <Meta>{rest.join(" ")}</Meta>}
    </>
  );
}

export function Thanks({ content }: Section) {
  const thanks = content.updates.filter(({ kind }) => kind === "thanks");
  return thanks.length === 0 ? null : (
    <>
      <Part>Thank you</Part>
      {thanks.map(({ id, line, text, author }) => (
        <Words key={id}>{[line, text, author].filter(Boolean).join("\n")}</Words>
      ))}
    </>
  );
}

export function Won({ content, frame }: LinkedSection) {
  const { won, checked, moreWins } = content;
  if (won.length === 0 && (checked.length > 0 || moreWins === 0)) return null;
  return (
    <>
      <Part>Won together</Part>
      <Entries entries={won.map((win) => entryOf(win, frame))} />
      {checked.length === 0 && <MoreWins count={moreWins} />}
    </>
  );
}

export function Checked({ content, frame }: LinkedSection) {
  if (content.checked.length === 0) return null;
  return (
    <>
      <Part>Checked by Finance</Part>
      <Entries entries={content.checked.map((win) => entryOf(win, frame))} />
      <MoreWins count={content.moreWins} />
    </>
  );
}

function MoreWins({ count }: { count: number }) {
  return count > 0 ? (
    <Meta>{`${sentence(counted(count, "more is", "more are"))} in the ledger.`}</Meta>
  ) : null;
}

function entryOf({ id, title, summary, customer, value, standing }: DigestWin, frame: LetterFrame) {
  const figure = value && standing !== "none" ? `${value}, ${standing}` : value;
  const facts = [customer ?? "", figure].filter(Boolean).join(". ");
  return { title, href: absolute(frame, `/wins/${id}`), below: [summary, facts].filter(Boolean).join(" ") };
}

export function Closing({ content, frame }: LinkedSection) {
  if (content.closing.length === 0) return null;
  return (
    <>
      <Part>Closing soon</Part>
      <Entries
        entries={content.closing.map(({ id, name, what, at, timeZone, lastTimeZone }) => ({
          title: name,
          href: absolute(frame, `/cycles/${id}`),
          below: `${what === "voting" ? "The vote is" : "Nominations are"} open until ${closeOf({ closesAt: at, timeZone, lastTimeZone })}.`,
        }))}
      />
    </>
  );
}

export function Asked({ content, frame }: LinkedSection) {
  if (content.asked.length === 0) return null;
  return (
    <>
      <Part>What came in?</Part>
      <Entries
        entries={content.asked.map(({ id, title, months }) => ({
          title,
          href: absolute(frame, `/wins/${id}/realisation`),
          below: `Checked by Finance ${months} months ago. One answer from you is enough.`,
        }))}
      />
    </>
  );
}

export function Late({ content, frame }: LinkedSection) {
  if (content.late.length === 0) return null;
  return (
    <>
      <Part>Orders at risk</Part>
      <Entries
        entries={content.late.map(({ id, number, neededBy }) => ({
          title: number,
          href: absolute(frame, `/orders/${id}`),
          below: neededBy ? `Needed by ${longDay(neededBy)}.` : "",
        }))}
      />
    </>
  );
}
