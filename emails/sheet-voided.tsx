import { LetterButton } from "./parts/button";
import { Layout } from "./parts/layout";
import { absolute } from "./parts/links";
import type { LetterDesign, LetterOf } from "./parts/letter";
import { Greeting, Meta, Paragraph, Title, Words } from "./parts/text";
import { opening } from "./parts/words";

type Props = LetterOf<"sheet-voided">["props"];

function subject({ awardName }: Props): string {
  return `One of your sheets does not count: ${awardName}`;
}

function preheader({ reason }: Props): string {
  return opening(reason);
}

function Letter({ props, frame }: LetterOf<"sheet-voided">) {
  const sheet = props.entryTitle ? `your sheet on “${props.entryTitle}”` : "one of your sheets";
  return (
    <Layout frame={frame} template="sheet-voided" preheader={preheader(props)} about={props.awardName}>
      <Greeting name={props.name} />
      <Title>A sheet was taken out of the count</Title>
      <Paragraph>{`The ${frame.peopleTeamName} took ${sheet} for ${props.awardName} out of the count and writes:`}</Paragraph>
      <Words>{props.reason}</Words>
      <Meta>Nobody has seen or changed your scores. If you think this is wrong, please answer to them.</Meta>
      <LetterButton href={absolute(frame, props.path)}>Open my list</LetterButton>
    </Layout>
  );
}

export const sheetVoided: LetterDesign<"sheet-voided"> = {
  subject,
  preheader,
  Letter,
  previewProps: {
    name: "Ines Farrow",
    awardName: "In From the Start",
    entryTitle: "The tender nobody wrote",
    reason: "You told us that you had scored the wrong entry and could not open the sheet again.",
    path: "/jury/example",
  },
};
