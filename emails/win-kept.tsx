import { LetterButton } from "./parts/button";
import { Layout } from "./parts/layout";
import { absolute } from "./parts/links";
import type { LetterDesign, LetterOf } from "./parts/letter";
import { Greeting, Paragraph, Title, Words } from "./parts/text";

type Props = LetterOf<"win-kept">["props"];

function subject({ winTitle }: Props): string {
  return `It stays in the book: ${winTitle}`;
}

function preheader({ by }: Props): string {
  return `${by} of Finance answered what you asked about this win.`;
}

function Letter({ props, frame }: LetterOf<"win-kept">) {
  return (
    <Layout frame={frame} template="win-kept" preheader={preheader(props)} about="Joint win">
      <Greeting name={props.name} />
      <Title>{`${props.winTitle} stays in the book`}</Title>
      <Paragraph>{`You asked Finance to reverse it. ${props.by} answers:`}</Paragraph>
      <Words>{props.answer}</Words>
      <LetterButton href={absolute(frame, props.path)}>See the win</LetterButton>
    </Layout>
  );
}

export const winKept: LetterDesign<"win-kept"> = {
  subject,
  preheader,
  Letter,
  previewProps: {
    name: "Alice Arden",
    winTitle: "The eleven-day quote",
    by: "Frank Ford",
    answer: "The order was placed again under a new number. The savings hold.",
    path: "/wins/example",
  },
};
