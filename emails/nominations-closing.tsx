import { LetterButton } from "./parts/button";
import { closeOf } from "./parts/dates";
import { Layout } from "./parts/layout";
import { absolute } from "./parts/links";
import type { LetterDesign, LetterOf } from "./parts/letter";
import { Greeting, Meta, Paragraph, Title } from "./parts/text";

type Props = LetterOf<"nominations-closing">["props"];

function subject({ cycleName }: Props): string {
  return `Still time to nominate: ${cycleName}`;
}

function preheader(props: Props): string {
  return `Nominations are open until ${closeOf(props)}.`;
}

function Letter({ props, frame }: LetterOf<"nominations-closing">) {
  return (
    <Layout frame={frame} template="nominations-closing" preheader={preheader(props)} about={props.cycleName}>
      <Greeting name={props.name} />
      <Title>Whose work should not go unseen?</Title>
      <Paragraph>{`${preheader(props)} It takes about three minutes, and a draft can wait for its last sentence.`}</Paragraph>
      <LetterButton href={absolute(frame, props.path)}>Nominate somebody</LetterButton>
      <Meta>Nobody to name this time is fine too.</Meta>
    </Layout>
  );
}

export const nominationsClosing: LetterDesign<"nominations-closing"> = {
  subject,
  preheader,
  Letter,
  previewProps: {
    name: "Charlie Chase",
    cycleName: "Laurels 2026",
    closesAt: "2026-03-27T17:00:00.000Z",
    timeZone: "Europe/Berlin",
    path: "/cycles/example-1/nominate",
  },
};
