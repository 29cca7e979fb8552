import { LetterButton } from "./parts/button";
import { Layout } from "./parts/layout";
import { absolute } from "./parts/links";
import type { LetterDesign, LetterOf } from "./parts/letter";
import { Greeting, Paragraph, Title } from "./parts/text";

type Props = LetterOf<"nomination-rests">["props"];

function subject({ nominees }: Props): string {
  return `Your nomination of ${nominees} rests`;
}

function preheader(): string {
  return "It does not go on this time. Nothing was wrong with what you wrote.";
}

function Letter({ props, frame }: LetterOf<"nomination-rests">) {
  const { name, nominees, awardName, path } = props;
  return (
    <Layout frame={frame} template="nomination-rests" preheader={preheader()} about={awardName}>
      <Greeting name={name} />
      <Title>Your nomination rests</Title>
      <Paragraph>{`You nominated ${nominees} for ${awardName}. It does not go on this time, and the ${frame.peopleTeamName} asks you not to ask them why.`}</Paragraph>
      <Paragraph>
        Nothing was wrong with what you wrote. A kind word said in person is worth as much as a prize.
      </Paragraph>
      <LetterButton href={absolute(frame, path)}>My nominations</LetterButton>
    </Layout>
  );
}

export const nominationRests: LetterDesign<"nomination-rests"> = {
  subject,
  preheader,
  Letter,
  previewProps: {
    name: "Charlie Chase",
    awardName: "Joint Win of the Year",
    nominees: "Alice Arden and Bob Brook",
    path: "/nominations",
  },
};
