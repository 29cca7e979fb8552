import { LetterButton } from "./parts/button";
import { Layout } from "./parts/layout";
import { absolute } from "./parts/links";
import type { LetterDesign, LetterOf } from "./parts/letter";
import { Greeting, Meta, Paragraph, Title } from "./parts/text";

type Props = LetterOf<"welcome">["props"];

function subject({ companyName }: Props): string {
  return `Welcome to Laurels at ${companyName}`;
}

function preheader(): string {
  return "Nominate colleagues, vote in secret, and record what you win together.";
}

function Letter({ props, frame }: LetterOf<"welcome">) {
  return (
    <Layout frame={frame} template="welcome" preheader={preheader()} about="Welcome">
      <Greeting name={props.name} />
      <Title>Your best days have a record book</Title>
      <Paragraph>
        {`${props.companyName} keeps its joint wins and its awards in Laurels. You can nominate a colleague, vote in secret, and write down what Sales and Procurement won together.`}
      </Paragraph>
      <Paragraph>There is no password. You ask for a code, we send it to this address, you are in.</Paragraph>
      <LetterButton href={absolute(frame, props.path)}>Have a look around</LetterButton>
      <Meta>{`Questions? The ${frame.peopleTeamName} can help.`}</Meta>
    </Layout>
  );
}

export const welcome: LetterDesign<"welcome"> = {
  subject,
  preheader,
  Letter,
  previewProps: { name: "Bob Brook", companyName: "Fenwright Instruments", path: "/login" },
};
