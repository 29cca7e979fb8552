import { LetterButton } from "./parts/button";
import { closeOf, onClose } from "./parts/dates";
import { Entries } from "./parts/entries";
import { Layout } from "./parts/layout";
import { absolute } from "./parts/links";
import type { LetterDesign, LetterOf } from "./parts/letter";
import { Greeting, Meta, Paragraph, Title } from "./parts/text";

type Props = LetterOf<"closing-soon">["props"];

function subject({ cycleName }: Props): string {
  return `Voting closes soon: ${cycleName}`;
}

function preheader(props: Props): string {
  return `Your ballot is still open, until ${closeOf(props)}.`;
}

function Letter({ props, frame }: LetterOf<"closing-soon">) {
  const [first] = props.ballots;
  return (
    <Layout frame={frame} template="closing-soon" preheader={preheader(props)} about={props.cycleName}>
      <Greeting name={props.name} />
      <Title>There is still time to vote</Title>
      <Paragraph>
        {`Voting closes ${onClose(props)}. It takes about two minutes, and each ballot counts the same.`}
      </Paragraph>
      <Entries
        entries={props.ballots.map((ballot) => ({
          title: ballot.awardName,
          href: absolute(frame, ballot.path),
        }))}
      />
      {first ? <LetterButton href={absolute(frame, first.path)}>Open my ballot</LetterButton> : null}
      <Meta>Not voting is fine too. Nobody asks why.</Meta>
    </Layout>
  );
}

export const closingSoon: LetterDesign<"closing-soon"> = {
  subject,
  preheader,
  Letter,
  previewProps: {
    name: "Charlie Chase",
    cycleName: "Laurels 2026",
    ballots: [{ awardName: "Joint Win of the Year", path: "/vote/example-1" }],
    closesAt: "2026-03-27T17:00:00.000Z",
    timeZone: "Europe/Berlin",
  },
};
