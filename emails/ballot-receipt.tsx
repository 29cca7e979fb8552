import { LetterButton } from "./parts/button";
import { closeOf } from "./parts/dates";
import { Facts } from "./parts/facts";
import { Layout } from "./parts/layout";
import { absolute } from "./parts/links";
import type { LetterDesign, LetterOf } from "./parts/letter";
import { Greeting, Meta, Paragraph, Title } from "./parts/text";

type Props = LetterOf<"ballot-receipt">["props"];

function subject({ awardName }: Props): string {
  return `Your ballot is in: ${awardName}`;
}

function preheader(props: Props): string {
  return `You can change it until ${closeOf(props)}. Keep this receipt.`;
}

function Letter({ props, frame }: LetterOf<"ballot-receipt">) {
  return (
    <Layout frame={frame} template="ballot-receipt" preheader={preheader(props)} about={props.awardName}>
      <Greeting name={props.name} />
      <Title>Your ballot is in</Title>
      <Paragraph>
        {`It is sealed until the count. You can change it until ${closeOf(props)}; the last one counts.`}
      </Paragraph>
      <Facts
        rows={[
          ["Award", props.awardName],
          ["Receipt", props.code],
        ]}
      />
      <Meta>
        After the count the receipt lets you check that your ballot is in the box. It says nothing about your
        choice. This letter does not either.
      </Meta>
      <LetterButton href={absolute(frame, props.path)}>Look at my ballot</LetterButton>
      <Meta>{`You did not vote? Tell the ${frame.peopleTeamName} before voting closes.`}</Meta>
    </Layout>
  );
}

export const ballotReceipt: LetterDesign<"ballot-receipt"> = {
  subject,
  preheader,
  Letter,
  previewProps: {
    name: "Bob Brook",
    awardName: "Joint Win of the Year",
    code: "FERN-4K7Q-29TD",
    closesAt: "2026-03-27T17:00:00.000Z",
    timeZone: "Europe/Berlin",
    path: "/vote/example",
  },
};
