import { LetterButton } from "./parts/button";
import { closeOf } from "./parts/dates";
import { Layout } from "./parts/layout";
import { absolute } from "./parts/links";
import type { LetterDesign, LetterOf } from "./parts/letter";
import { Greeting, Meta, Paragraph, Title, Words } from "./parts/text";

type Props = LetterOf<"endorsement-asked">["props"];

function subject({ nominees }: Props): string {
  return `Will you second the nomination of ${nominees}?`;
}

function preheader(): string {
  return "A sentence from you is enough, and not answering is an answer too.";
}

function Letter({ props, frame }: LetterOf<"endorsement-asked">) {
  const { name, nominator, nominees, awardName, request, path } = props;
  return (
    <Layout frame={frame} template="endorsement-asked" preheader={preheader()} about={awardName}>
      <Greeting name={name} />
      <Title>Will you second a nomination?</Title>
      <Paragraph>{`${nominator} nominated ${nominees} for ${awardName} and asks you to second it with a sentence of your own.`}</Paragraph>
      {request && <Words>{request}</Words>}
      <Paragraph>{`You can answer until ${closeOf(props)}. Please keep it to yourself: nominees hear nothing before the announcement.`}</Paragraph>
      <LetterButton href={absolute(frame, path)}>Read it and answer</LetterButton>
      <Meta>Only you can answer, signed in as yourself. Nobody is told if you would rather not.</Meta>
    </Layout>
  );
}

export const endorsementAsked: LetterDesign<"endorsement-asked"> = {
  subject,
  preheader,
  Letter,
  previewProps: {
    name: "Dana Dale",
    nominator: "Charlie Chase",
    awardName: "Joint Win of the Year",
    nominees: "Alice Arden and Bob Brook",
    request: "You were in the room when they found the second furnace.",
    closesAt: "2026-04-02T16:00:00.000Z",
    timeZone: "Europe/Berlin",
    path: "/endorse/example",
  },
};
