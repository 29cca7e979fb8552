import { LetterButton } from "./parts/button";
import { Layout } from "./parts/layout";
import { absolute } from "./parts/links";
import type { LetterDesign, LetterOf } from "./parts/letter";
import { Greeting, Paragraph, Title, Words } from "./parts/text";
import { listed, sentence } from "./parts/words";

type Props = LetterOf<"win-reversed">["props"];

function subject({ winTitle }: Props): string {
  return `Reversed: ${winTitle}`;
}

function preheader({ by }: Props): string {
  return `${by} took this win out of the book. Its page and its record stay.`;
}

/** No amount stands in the letter, and the reason only where this reader may know it. */
function Letter({ props, frame }: LetterOf<"win-reversed">) {
  const stands = standing(props);
  return (
    <Layout frame={frame} template="win-reversed" preheader={preheader(props)} about="Joint win">
      <Greeting name={props.name} />
      <Title>{`${props.winTitle} is reversed`}</Title>
      <Paragraph>{`${props.by} of Finance took this win out of the book. From now on it counts in no total and for no award.`}</Paragraph>
      {props.reason ? <Words>{props.reason}</Words> : null}
      {stands ? <Paragraph>{stands}</Paragraph> : null}
      <Paragraph>Nothing is deleted. What you did together stays on its page, marked as reversed.</Paragraph>
      <LetterButton href={absolute(frame, props.path)}>See the win</LetterButton>
    </Layout>
  );
}

/** “One honour and an order stand on it. They stay as they are, with a note.” */
function standing({ honours, orders, entries }: Props): string {
  const parts = [
    honours === 0 ? "" : honours === 1 ? "one honour" : `${honours} honours`,
    orders === 0 ? "" : "an order for its deal toys",
    entries === 0 ? "" : entries === 1 ? "one open entry of a cycle" : `${entries} open entries of cycles`,
  ].filter(Boolean);
  if (parts.length === 0) return "";
  const words = listed(parts);
  const many = honours + orders + entries > 1;
  return many
    ? `${sentence(words)} stand on it. They stay, with a note.`
    : `${sentence(words)} stands on it. It stays, with a note.`;
}

export const winReversed: LetterDesign<"win-reversed"> = {
  subject,
  preheader,
  Letter,
  previewProps: {
    name: "Alice Arden",
    winTitle: "The eleven-day quote",
    by: "Frank Ford",
    reason: "The customer cancelled the contract before the first delivery.",
    honours: 1,
    orders: 1,
    entries: 0,
    path: "/wins/example",
  },
};
