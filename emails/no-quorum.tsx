import { LetterButton } from "./parts/button";
import { Layout } from "./parts/layout";
import { absolute } from "./parts/links";
import type { LetterDesign, LetterOf } from "./parts/letter";
import { Greeting, Meta, Paragraph, Title } from "./parts/text";

type Props = LetterOf<"no-quorum">["props"];

function subject({ awardName }: Props): string {
  return `Too few have voted: ${awardName}`;
}

function preheader(): string {
  return "The box stays sealed until you decide how it goes on.";
}

function Letter({ props, frame }: LetterOf<"no-quorum">) {
  return (
    <Layout frame={frame} template="no-quorum" preheader={preheader()} about={props.cycleName}>
      <Greeting name={props.name} />
      <Title>The vote did not reach its quorum</Title>
      <Paragraph>{`The vote for ${props.awardName} is closed, and fewer people voted than its rules ask for. The box is still sealed. You can give people more time, or open it and see the count.`}</Paragraph>
      <LetterButton href={absolute(frame, props.path)}>Decide how it goes on</LetterButton>
      <Meta>Once the box is open the vote cannot be extended any more.</Meta>
    </Layout>
  );
}

export const noQuorum: LetterDesign<"no-quorum"> = {
  subject,
  preheader,
  Letter,
  previewProps: {
    name: "Dana Dale",
    awardName: "Joint Win of the Year",
    cycleName: "Laurels 2026",
    path: "/manage/cycles/example-1/quorum/example-2",
  },
};
