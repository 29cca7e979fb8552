import { LetterButton } from "./parts/button";
import { Layout } from "./parts/layout";
import { absolute } from "./parts/links";
import type { LetterDesign, LetterOf } from "./parts/letter";
import { Greeting, Paragraph, Title } from "./parts/text";

type Props = LetterOf<"cycle-cancelled">["props"];

const title = "A cycle was cancelled";

const kept: Record<Props["ballots"], string> = {
  destroyed: "Ballots that nobody had opened are destroyed unread, with the keys of their boxes.",
  none: "There is nothing that you need to do.",
};

function subject({ cycleName }: Props): string {
  return `Cancelled: ${cycleName}`;
}

function preheader(): string {
  return "It ends without winners. The reason is inside.";
}

function Letter({ props, frame }: LetterOf<"cycle-cancelled">) {
  const { name, cycleName, reason, ballots, path } = props;
  return (
    <Layout frame={frame} template="cycle-cancelled" preheader={preheader()} about={cycleName}>
      <Greeting name={name} />
      <Title>{title}</Title>
      <Paragraph>{`${cycleName} ends without winners. ${kept[ballots]}`}</Paragraph>
      <Paragraph>{`The reason: “${reason}”`}</Paragraph>
      <LetterButton href={absolute(frame, path)}>See the cycle</LetterButton>
    </Layout>
  );
}

export const cycleCancelled: LetterDesign<"cycle-cancelled"> = {
  subject,
  preheader,
  Letter,
  previewProps: {
    name: "Charlie Chase",
    cycleName: "Laurels 2026",
    reason: "The company moves its awards to the spring.",
    ballots: "destroyed",
    path: "/cycles/example-1",
  },
};
