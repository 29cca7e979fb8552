import { Layout } from "./parts/layout";
import type { LetterDesign, LetterOf } from "./parts/letter";
import { Greeting, Paragraph, Title } from "./parts/text";

type Props = LetterOf<"test-letter">["props"];

function subject(): string {
  return "A test letter from Laurels";
}

function preheader({ transport }: Props): string {
  return `It was sent by ${transport}. When you read this, mail works.`;
}

function Letter({ props, frame }: LetterOf<"test-letter">) {
  return (
    <Layout frame={frame} template="test-letter" preheader={preheader(props)} about="Test">
      <Greeting name={props.name} />
      <Title>Mail works</Title>
      <Paragraph>{`This letter went through the outbox like every other and was sent by ${props.transport}.`}</Paragraph>
      <Paragraph>{`Its links lead to ${frame.origin}. If that is not the address people type, change APP_ORIGIN.`}</Paragraph>
    </Layout>
  );
}

export const testLetter: LetterDesign<"test-letter"> = {
  subject,
  preheader,
  Letter,
  previewProps: { name: "Adam Ash", transport: "Resend" },
};
