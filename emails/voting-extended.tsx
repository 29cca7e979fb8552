import { LetterButton } from "./parts/button";
import { dayAndTime } from "./parts/dates";
import { Layout } from "./parts/layout";
import { absolute } from "./parts/links";
import type { LetterDesign, LetterOf } from "./parts/letter";
import { Greeting, Meta, Paragraph, Title } from "./parts/text";

type Props = LetterOf<"voting-extended">["props"];

function subject({ awardName }: Props): string {
  return `Voting goes on: ${awardName}`;
}

function preheader({ closesAt, timeZone }: Props): string {
  return `You can vote until ${dayAndTime(closesAt, timeZone)}.`;
}

function Letter({ props, frame }: LetterOf<"voting-extended">) {
  return (
    <Layout frame={frame} template="voting-extended" preheader={preheader(props)} about={props.cycleName}>
      <Greeting name={props.name} />
      <Title>There is more time to vote</Title>
      <Paragraph>{`Too few ballots were cast for ${props.awardName}, so its vote goes on until ${dayAndTime(props.closesAt, props.timeZone)}.`}</Paragraph>
      <Paragraph>{`The reason: “${props.reason}”`}</Paragraph>
      <LetterButton href={absolute(frame, props.path)}>Open my ballot</LetterButton>
      <Meta>Nobody has opened the ballot box. Ballots that were cast stay in it and count.</Meta>
    </Layout>
  );
}

export const votingExtended: LetterDesign<"voting-extended"> = {
  subject,
  preheader,
  Letter,
  previewProps: {
    name: "Charlie Chase",
    awardName: "Joint Win of the Year",
    cycleName: "Laurels 2026",
    reason: "Half of us were away for the fair.",
    closesAt: "2026-03-27T17:00:00.000Z",
    timeZone: "Europe/Berlin",
    path: "/vote/example-1",
  },
};
