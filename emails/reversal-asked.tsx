import { LetterButton } from "./parts/button";
import { Layout } from "./parts/layout";
import { absolute } from "./parts/links";
import type { LetterDesign, LetterOf } from "./parts/letter";
import { Greeting, Paragraph, Title, Words } from "./parts/text";

type Props = LetterOf<"reversal-asked">["props"];

function subject({ winTitle }: Props): string {
  return `Should this win be reversed: ${winTitle}`;
}

function preheader({ by }: Props): string {
  return `${by} asks Finance to take a joint win out of the book, and says why.`;
}

function Letter({ props, frame }: LetterOf<"reversal-asked">) {
  return (
    <Layout frame={frame} template="reversal-asked" preheader={preheader(props)} about="Joint win">
      <Greeting name={props.name} />
      <Title>{props.winTitle}</Title>
      <Paragraph>{`${props.by} asks Finance to reverse this win:`}</Paragraph>
      <Words>{props.reason}</Words>
      <Paragraph>You decide: reverse it, or answer why it stays.</Paragraph>
      <LetterButton href={absolute(frame, props.path)}>Look at it</LetterButton>
    </Layout>
  );
}

export const reversalAsked: LetterDesign<"reversal-asked"> = {
  subject,
  preheader,
  Letter,
  previewProps: {
    name: "Frank Ford",
    winTitle: "The eleven-day quote",
    by: "Alice Arden",
    reason: "The customer cancelled the contract before the first delivery.",
    path: "/finance/wins/example/reversal",
  },
};
