import { Layout } from "./parts/layout";
import type { LetterDesign, LetterOf } from "./parts/letter";
import { Greeting, Meta, Paragraph, Title } from "./parts/text";

type Props = LetterOf<"struck-from-roll">["props"];

function subject({ awardName }: Props): string {
  return `You are no longer on the roll: ${awardName}`;
}

function preheader(): string {
  return "Two people agreed to it. The reason is in this letter.";
}

function Letter({ props, frame }: LetterOf<"struck-from-roll">) {
  return (
    <Layout frame={frame} template="struck-from-roll" preheader={preheader()} about={props.cycleName}>
      <Greeting name={props.name} />
      <Title>You were struck from the roll of voters</Title>
      <Paragraph>{`You can no longer vote for ${props.awardName} in ${props.cycleName}. If you have voted already, that ballot is not counted.`}</Paragraph>
      <Paragraph>{`The reason: “${props.reason}”`}</Paragraph>
      <Meta>If you think that this is wrong, please answer before the vote closes.</Meta>
    </Layout>
  );
}

export const struckFromRoll: LetterDesign<"struck-from-roll"> = {
  subject,
  preheader,
  Letter,
  previewProps: {
    name: "Charlie Chase",
    awardName: "Joint Win of the Year",
    cycleName: "Laurels 2026",
    reason: "Moved to another company of the group.",
  },
};
