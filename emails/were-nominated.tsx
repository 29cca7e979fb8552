import { LetterButton } from "./parts/button";
import { Layout } from "./parts/layout";
import { absolute } from "./parts/links";
import type { LetterDesign, LetterOf } from "./parts/letter";
import { Greeting, Paragraph, Title, Words } from "./parts/text";

type Props = LetterOf<"were-nominated">["props"];

function subject({ awardName }: Props): string {
  return `A colleague nominated you for ${awardName}`;
}

function preheader({ cycleName }: Props): string {
  return `Somebody took the time to write about you in ${cycleName}. Here is what they said.`;
}

function Letter({ props, frame }: LetterOf<"were-nominated">) {
  return (
    <Layout frame={frame} template="were-nominated" preheader={preheader(props)} about={props.cycleName}>
      <Greeting name={props.name} />
      <Title>A colleague wrote about you</Title>
      <Paragraph>
        {`Somebody nominated you for ${props.awardName}. The award went to another this time. The words are yours to keep.`}
      </Paragraph>
      {props.citation ? <Words>{props.citation}</Words> : null}
      <LetterButton href={absolute(frame, props.path)}>See who won</LetterButton>
    </Layout>
  );
}

export const wereNominated: LetterDesign<"were-nominated"> = {
  subject,
  preheader,
  Letter,
  previewProps: {
    name: "Priya Pine",
    awardName: "Quiet Hand",
    cycleName: "Laurels 2026",
    citation: "Priya answers the question behind the question, and never makes you feel slow for asking.",
    path: "/results/example",
  },
};
