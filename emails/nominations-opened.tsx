import { LetterButton } from "./parts/button";
import { closeOf } from "./parts/dates";
import { Entries } from "./parts/entries";
import { Layout } from "./parts/layout";
import { absolute } from "./parts/links";
import type { LetterDesign, LetterOf } from "./parts/letter";
import { Greeting, Meta, Paragraph, Title } from "./parts/text";

type Props = LetterOf<"nominations-opened">["props"];

function subject({ cycleName }: Props): string {
  return `${cycleName}: whom would you thank?`;
}

function preheader(props: Props): string {
  return `Nominations are open until ${closeOf(props)}.`;
}

function Letter({ props, frame }: LetterOf<"nominations-opened">) {
  return (
    <Layout frame={frame} template="nominations-opened" preheader={preheader(props)} about={props.cycleName}>
      <Greeting name={props.name} />
      <Title>Nominations are open</Title>
      <Paragraph>
        {`Somebody here made a difference this year. Tell us who, and what they did. You have until ${closeOf(props)}.`}
      </Paragraph>
      <Entries entries={props.awards.map((award) => ({ title: award.name, below: award.purpose }))} />
      <LetterButton href={absolute(frame, props.path)}>Nominate somebody</LetterButton>
      <Meta>A draft is saved as you write, so you can start now and finish later.</Meta>
    </Layout>
  );
}

export const nominationsOpened: LetterDesign<"nominations-opened"> = {
  subject,
  preheader,
  Letter,
  previewProps: {
    name: "Alice Arden",
    cycleName: "Laurels 2026",
    awards: [
      { name: "Joint Win of the Year", purpose: "For Sales and Procurement who won a customer together." },
      { name: "Quiet Hand", purpose: "For the colleague whose help nobody sees but everybody feels." },
    ],
    closesAt: "2026-03-13T17:00:00.000Z",
    timeZone: "Europe/Berlin",
    path: "/cycles/example/nominate",
  },
};
