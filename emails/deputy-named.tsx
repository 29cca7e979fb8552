import { LetterButton } from "./parts/button";
import { longDay } from "./parts/dates";
import { Layout } from "./parts/layout";
import { absolute } from "./parts/links";
import type { LetterDesign, LetterOf } from "./parts/letter";
import { Greeting, Paragraph, Title } from "./parts/text";

type Props = LetterOf<"deputy-named">["props"];

function subject({ by, until }: Props): string {
  return `You stand in for ${by} until ${longDay(until)}`;
}

function preheader({ by }: Props): string {
  return `${by} is away and named you as deputy for signing joint wins.`;
}

function Letter({ props, frame }: LetterOf<"deputy-named">) {
  return (
    <Layout frame={frame} template="deputy-named" preheader={preheader(props)} about="Joint wins">
      <Greeting name={props.name} />
      <Title>{`You stand in for ${props.by}`}</Title>
      <Paragraph>
        {`${props.by} is away from ${longDay(props.from)} to ${longDay(props.until)}. Joint wins that wait for their signature come to you meanwhile. You sign under your own name, as their deputy, and the page says so.`}
      </Paragraph>
      <LetterButton href={absolute(frame, props.path)}>See what waits</LetterButton>
    </Layout>
  );
}

export const deputyNamed: LetterDesign<"deputy-named"> = {
  subject,
  preheader,
  Letter,
  previewProps: {
    name: "Bob Brook",
    by: "Priya Wintergreen",
    from: "2026-12-07",
    until: "2026-12-18",
    path: "/",
  },
};
