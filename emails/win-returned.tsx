import { LetterButton } from "./parts/button";
import { Layout } from "./parts/layout";
import { absolute } from "./parts/links";
import type { LetterDesign, LetterOf } from "./parts/letter";
import { Greeting, Paragraph, Title, Words } from "./parts/text";
import { opening } from "./parts/words";

type Props = LetterOf<"win-returned">["props"];

function subject({ winTitle }: Props): string {
  return `Sent back for a change: ${winTitle}`;
}

function preheader({ by, comment }: Props): string {
  return opening(`${by}: ${comment}`);
}

function Letter({ props, frame }: LetterOf<"win-returned">) {
  return (
    <Layout frame={frame} template="win-returned" preheader={preheader(props)} about="Joint win">
      <Greeting name={props.name} />
      <Title>{`${props.winTitle} needs a change`}</Title>
      <Paragraph>{`${props.by} read it and writes:`}</Paragraph>
      <Words>{props.comment}</Words>
      <Paragraph>Change what is needed and send it again. The other side then signs the new text.</Paragraph>
      <LetterButton href={absolute(frame, props.path)}>Change the win</LetterButton>
    </Layout>
  );
}

export const winReturned: LetterDesign<"win-returned"> = {
  subject,
  preheader,
  Letter,
  previewProps: {
    name: "Alice Arden",
    winTitle: "The eleven-day quote",
    by: "Bob Brook",
    comment: "The baseline should be last year's price, not the list price.",
    path: "/wins/example",
  },
};
