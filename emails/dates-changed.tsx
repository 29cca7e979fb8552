import { isClose } from "~/domain/awards/everywhere";
import { LetterButton } from "./parts/button";
import { dayAndTime, onClose } from "./parts/dates";
import { Layout } from "./parts/layout";
import { absolute } from "./parts/links";
import type { LetterDesign, LetterOf } from "./parts/letter";
import { Greeting, Paragraph, Title } from "./parts/text";

type Props = LetterOf<"dates-changed">["props"];

const happening: Record<Props["changes"][number]["what"], string> = {
  nominationsOpenAt: "Nominations open",
  nominationsCloseAt: "Nominations close",
  votingOpenAt: "The vote opens",
  judgingOpenAt: "Final or judging after a vote opens",
  votingCloseAt: "The vote closes",
  announceAt: "Winners are announced",
};

function subject({ cycleName }: Props): string {
  return `New dates: ${cycleName}`;
}

function sentence({ what, before, after }: Props["changes"][number], props: Props): string {
  const { timeZone, lastTimeZone } = props;
  const at = (instant: string) =>
    isClose(what)
      ? onClose({ closesAt: instant, timeZone, lastTimeZone })
      : `on ${dayAndTime(instant, timeZone)}`;
  const now = after ? at(after) : "by hand";
  const was = before ? `, not ${at(before)}` : "";
  return `${happening[what]} ${now}${was}.`;
}

function preheader(props: Props): string {
  const [first] = props.changes;
  return first ? sentence({ ...first, before: null }, props) : "The dates of a cycle are changed.";
}

function Letter({ props, frame }: LetterOf<"dates-changed">) {
  return (
    <Layout frame={frame} template="dates-changed" preheader={preheader(props)} about={props.cycleName}>
      <Greeting name={props.name} />
      <Title>{`New dates for ${props.cycleName}`}</Title>
      {props.changes.map((change) => (
        <Paragraph key={change.what}>{sentence(change, props)}</Paragraph>
      ))}
      {props.part === "answer" && (
        <Paragraph>Until then you can send the nomination that was returned to you again.</Paragraph>
      )}
      <Paragraph>{`The reason: “${props.reason}”`}</Paragraph>
      <LetterButton href={absolute(frame, props.path)}>
        {props.part === "answer" ? "Open my nominations" : "See the cycle"}
      </LetterButton>
    </Layout>
  );
}

export const datesChanged: LetterDesign<"dates-changed"> = {
  subject,
  preheader,
  Letter,
  previewProps: {
    name: "Charlie Chase",
    cycleName: "Laurels 2026",
    part: "vote",
    reason: "Monday is a bank holiday.",
    changes: [
      { what: "votingCloseAt", before: "2026-03-27T17:00:00.000Z", after: "2026-03-31T16:00:00.000Z" },
    ],
    timeZone: "Europe/Berlin",
    path: "/cycles/example-1",
  },
};
