import { LetterButton } from "./parts/button";
import { Layout } from "./parts/layout";
import { absolute } from "./parts/links";
import type { LetterDesign, LetterOf } from "./parts/letter";
import { Greeting, Paragraph, Title, Words } from "./parts/text";
import { opening } from "./parts/words";

type Props = LetterOf<"nomination-returned">["props"];

function subject({ nominees }: Props): string {
  return `Your nomination of ${nominees} needs a little more`;
}

function preheader({ reason }: Props): string {
  return opening(reason);
}

function Letter({ props, frame }: LetterOf<"nomination-returned">) {
  return (
    <Layout frame={frame} template="nomination-returned" preheader={preheader(props)} about={props.awardName}>
      <Greeting name={props.name} />
      <Title>Your nomination needs a little more</Title>
      <Paragraph>{`You nominated ${props.nominees} for ${props.awardName}. The ${frame.peopleTeamName} writes:`}</Paragraph>
      <Words>{props.reason}</Words>
      <Paragraph>All you wrote is still there. Change what is asked and send it again.</Paragraph>
      <LetterButton href={absolute(frame, props.path)}>Finish my nomination</LetterButton>
    </Layout>
  );
}

export const nominationReturned: LetterDesign<"nomination-returned"> = {
  subject,
  preheader,
  Letter,
  previewProps: {
    name: "Charlie Chase",
    awardName: "Joint Win of the Year",
    nominees: "Alice Arden and Bob Brook",
    reason: "Please add what changed for the customer. A number helps: days, price or parts.",
    path: "/nominations/example",
  },
};
