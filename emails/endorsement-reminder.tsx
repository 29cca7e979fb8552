import { LetterButton } from "./parts/button";
import { closeOf } from "./parts/dates";
import { Layout } from "./parts/layout";
import { absolute } from "./parts/links";
import type { LetterDesign, LetterOf } from "./parts/letter";
import { Greeting, Meta, Paragraph, Title, Words } from "./parts/text";

type Props = LetterOf<"endorsement-reminder">["props"];

function subject({ nominees }: Props): string {
  return `Still time to second the nomination of ${nominees}`;
}

function preheader(): string {
  return "A sentence from you is enough, and not answering is an answer too.";
}

function Letter({ props, frame }: LetterOf<"endorsement-reminder">) {
  const { name, nominator, nominees, awardName, request, path } = props;
  return (
    <Layout frame={frame} template="endorsement-reminder" preheader={preheader()} about={awardName}>
      <Greeting name={name} />
      <Title>A nomination waits for your sentence</Title>
      <Paragraph>{`${nominator} asked you a few days ago to second the nomination of ${nominees} for ${awardName}. This is the only reminder.`}</Paragraph>
      {request && <Words>{request}</Words>}
      <Paragraph>{`You can answer until ${closeOf(props)}. Please keep it to yourself: nominees hear nothing before the announcement.`}</Paragraph>
      <LetterButton href={absolute(frame, path)}>Read it and answer</LetterButton>
      <Meta>Only you can answer, signed in as yourself. Nobody is told if you would rather not.</Meta>
    </Layout>
  );
}

export const endorsementReminder: LetterDesign<"endorsement-reminder"> = {
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
