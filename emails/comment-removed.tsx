import { LetterButton } from "./parts/button";
import { Layout } from "./parts/layout";
import { absolute } from "./parts/links";
import type { LetterDesign, LetterOf } from "./parts/letter";
import { Greeting, Paragraph, Part, Title, Words } from "./parts/text";
import { opening } from "./parts/words";

type Props = LetterOf<"comment-removed">["props"];

function subject({ winTitle }: Props): string {
  return `Your words were taken down: ${opening(winTitle, 60)}`;
}

function preheader({ by }: Props): string {
  return `${by} took down what you wrote below a win and says why.`;
}

function Letter({ props, frame }: LetterOf<"comment-removed">) {
  return (
    <Layout frame={frame} template="comment-removed" preheader={preheader(props)} about="Joint win">
      <Greeting name={props.name} />
      <Title>Your words were taken down</Title>
      <Paragraph>{`${props.by} took down what you wrote below ${props.winTitle}. The words are gone; the reason stands in their place.`}</Paragraph>
      <Part>Why</Part>
      <Words>{props.reason}</Words>
      <LetterButton href={absolute(frame, props.path)}>Open the win</LetterButton>
    </Layout>
  );
}

export const commentRemoved: LetterDesign<"comment-removed"> = {
  subject,
  preheader,
  Letter,
  previewProps: {
    name: "Alice Arden",
    winTitle: "The eleven-day quote",
    by: "Dana Reyes",
    reason: "It named a colleague’s health, which is theirs to tell.",
    path: "/wins/example#comments",
  },
};
