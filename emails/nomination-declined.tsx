import { Layout } from "./parts/layout";
import type { LetterDesign, LetterOf } from "./parts/letter";
import { Greeting, Meta, Paragraph, Title, Words } from "./parts/text";
import { opening } from "./parts/words";

type Props = LetterOf<"nomination-declined">["props"];

function subject({ nominees }: Props): string {
  return `About your nomination of ${nominees}`;
}

function preheader({ reason }: Props): string {
  return opening(reason);
}

function Letter({ props, frame }: LetterOf<"nomination-declined">) {
  return (
    <Layout frame={frame} template="nomination-declined" preheader={preheader(props)} about={props.awardName}>
      <Greeting name={props.name} />
      <Title>Your nomination does not go further this time</Title>
      <Paragraph>{`You nominated ${props.nominees} for ${props.awardName}. The ${frame.peopleTeamName} writes:`}</Paragraph>
      <Words>{props.reason}</Words>
      <Paragraph>
        Thank you for writing it. Why not tell them yourself what you wrote? It will make their day.
      </Paragraph>
      <Meta>Nobody you named has been told.</Meta>
    </Layout>
  );
}

export const nominationDeclined: LetterDesign<"nomination-declined"> = {
  subject,
  preheader,
  Letter,
  previewProps: {
    name: "Charlie Chase",
    awardName: "Quiet Hand",
    nominees: "Priya Pine",
    reason: "Priya joined in January, and this award needs a full year. Please nominate her again next time.",
  },
};
