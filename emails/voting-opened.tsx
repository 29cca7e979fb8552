import { LetterButton } from "./parts/button";
import { closeOf, onClose } from "./parts/dates";
import { Entries } from "./parts/entries";
import { Layout } from "./parts/layout";
import { absolute } from "./parts/links";
import type { LetterDesign, LetterOf } from "./parts/letter";
import { Greeting, Meta, Paragraph, Title } from "./parts/text";
import { counted, sentence } from "./parts/words";

type Props = LetterOf<"voting-opened">["props"];

function subject({ cycleName }: Props): string {
  return `${cycleName}: your vote, please`;
}

function preheader({ ballots, ...closing }: Props): string {
  return `${sentence(counted(ballots.length, "ballot is", "ballots are"))} open for you until ${closeOf(closing)}.`;
}

function Letter({ props, frame }: LetterOf<"voting-opened">) {
  const [first] = props.ballots;
  return (
    <Layout frame={frame} template="voting-opened" preheader={preheader(props)} about={props.cycleName}>
      <Greeting name={props.name} />
      <Title>Your vote, please</Title>
      <Paragraph>
        {`Read the finalists and choose. Voting closes ${onClose(props)}. Until then you can change your ballot.`}
      </Paragraph>
      <Entries
        entries={props.ballots.map((ballot) => ({
          title: ballot.awardName,
          href: absolute(frame, ballot.path),
          below: sentence(counted(ballot.entries, "finalist", "finalists")),
        }))}
      />
      {first ? <LetterButton href={absolute(frame, first.path)}>Open my ballot</LetterButton> : null}
      <Meta>{`Secret ballot. The ${frame.peopleTeamName} can see that you voted, never how.`}</Meta>
    </Layout>
  );
}

export const votingOpened: LetterDesign<"voting-opened"> = {
  subject,
  preheader,
  Letter,
  previewProps: {
    name: "Bob Brook",
    cycleName: "Laurels 2026",
    ballots: [
      { awardName: "Joint Win of the Year", entries: 5, path: "/vote/example-1" },
      { awardName: "Quiet Hand", entries: 3, path: "/vote/example-2" },
    ],
    closesAt: "2026-03-27T17:00:00.000Z",
    timeZone: "Europe/Berlin",
  },
};
