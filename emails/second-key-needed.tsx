import { LetterButton } from "./parts/button";
import { Layout } from "./parts/layout";
import { absolute } from "./parts/links";
import type { LetterDesign, LetterOf } from "./parts/letter";
import { Greeting, Meta, Paragraph, Title } from "./parts/text";

type Props = LetterOf<"second-key-needed">["props"];

function subject({ awardName }: Props): string {
  return `Your key is needed: ${awardName}`;
}

function preheader(): string {
  return "The vote is closed. The ballots are counted once you have typed your passphrase.";
}

function Letter({ props, frame }: LetterOf<"second-key-needed">) {
  return (
    <Layout frame={frame} template="second-key-needed" preheader={preheader()} about={props.cycleName}>
      <Greeting name={props.name} />
      <Title>The ballot box waits for your key</Title>
      <Paragraph>{`The vote for ${props.awardName} is closed. You are its returning officer: nobody can open the box without the passphrase that you set before the vote.`}</Paragraph>
      <LetterButton href={absolute(frame, props.path)}>Type my passphrase</LetterButton>
      <Meta>The box is opened once. After that the keys are destroyed.</Meta>
    </Layout>
  );
}

export const secondKeyNeeded: LetterDesign<"second-key-needed"> = {
  subject,
  preheader,
  Letter,
  previewProps: {
    name: "Dana Dale",
    awardName: "Joint Win of the Year",
    cycleName: "Laurels 2026",
    path: "/manage/cycles/example-1/second-key/example-2",
  },
};
