import { LetterButton } from "./parts/button";
import { Layout } from "./parts/layout";
import { absolute } from "./parts/links";
import type { LetterDesign, LetterOf } from "./parts/letter";
import { Greeting, Paragraph, Part, Title, Words } from "./parts/text";
import { opening } from "./parts/words";

type Props = LetterOf<"update-withdrawn">["props"];

function subject({ line }: Props): string {
  return `Your update was taken down: ${opening(line, 60)}`;
}

function preheader({ by }: Props): string {
  return `${by} took it off the board and says why.`;
}

function Letter({ props, frame }: LetterOf<"update-withdrawn">) {
  return (
    <Layout frame={frame} template="update-withdrawn" preheader={preheader(props)} about="Updates">
      <Greeting name={props.name} />
      <Title>Your update was taken down</Title>
      <Paragraph>{`${props.by} took this off the board:`}</Paragraph>
      <Words>{props.line}</Words>
      <Part>Why</Part>
      <Words>{props.reason}</Words>
      <Paragraph>You can post another one at any time.</Paragraph>
      <LetterButton href={absolute(frame, props.path)}>Open the board</LetterButton>
    </Layout>
  );
}

export const updateWithdrawn: LetterDesign<"update-withdrawn"> = {
  subject,
  preheader,
  Letter,
  previewProps: {
    name: "Alice Arden",
    line: "Brasswick promises the second furnace for Monday",
    by: "Dana Reyes",
    reason: "They asked us to wait until it is signed.",
    path: "/updates",
  },
};
