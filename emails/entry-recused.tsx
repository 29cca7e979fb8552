import { LetterButton } from "./parts/button";
import { Layout } from "./parts/layout";
import { absolute } from "./parts/links";
import type { LetterDesign, LetterOf } from "./parts/letter";
import { Greeting, Paragraph, Title, Words } from "./parts/text";
import { opening } from "./parts/words";

type Props = LetterOf<"entry-recused">["props"];

function subject({ awardName }: Props): string {
  return `One entry is off your list: ${awardName}`;
}

function preheader({ reason }: Props): string {
  return opening(reason);
}

function Letter({ props, frame }: LetterOf<"entry-recused">) {
  const entry = props.entryTitle ? `“${props.entryTitle}”` : "one entry";
  return (
    <Layout frame={frame} template="entry-recused" preheader={preheader(props)} about={props.awardName}>
      <Greeting name={props.name} />
      <Title>The others judge this one</Title>
      <Paragraph>{`The ${frame.peopleTeamName} took ${entry} off your list for ${props.awardName} and writes:`}</Paragraph>
      <Words>{props.reason}</Words>
      <Paragraph>Scores that you gave it do not count. The rest of your list stays as it is.</Paragraph>
      <LetterButton href={absolute(frame, props.path)}>Open my list</LetterButton>
    </Layout>
  );
}

export const entryRecused: LetterDesign<"entry-recused"> = {
  subject,
  preheader,
  Letter,
  previewProps: {
    name: "Ines Farrow",
    awardName: "In From the Start",
    entryTitle: "The tender nobody wrote",
    reason: "You told us that you tested the first castings of this win.",
    path: "/jury/example",
  },
};
