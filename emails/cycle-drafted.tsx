import { LetterButton } from "./parts/button";
import { dayAndTime } from "./parts/dates";
import { Layout } from "./parts/layout";
import { absolute } from "./parts/links";
import type { LetterDesign, LetterOf } from "./parts/letter";
import { Greeting, Paragraph, Title } from "./parts/text";

type Props = LetterOf<"cycle-drafted">["props"];

function subject({ cycleName }: Props): string {
  return `Drafted: ${cycleName}`;
}

function preheader({ opensAt, timeZone }: Props): string {
  return `Nominations open by themselves on ${dayAndTime(opensAt, timeZone)}.`;
}

function Letter({ props, frame }: LetterOf<"cycle-drafted">) {
  return (
    <Layout frame={frame} template="cycle-drafted" preheader={preheader(props)} about={props.cycleName}>
      <Greeting name={props.name} />
      <Title>{`${props.cycleName} is drafted`}</Title>
      <Paragraph>{`It has the awards and dates of the cycle before, moved on. ${preheader(props)} Until then you can change everything, and nobody else sees it.`}</Paragraph>
      <LetterButton href={absolute(frame, props.path)}>Look it over</LetterButton>
    </Layout>
  );
}

export const cycleDrafted: LetterDesign<"cycle-drafted"> = {
  subject,
  preheader,
  Letter,
  previewProps: {
    name: "Charlie Chase",
    cycleName: "Peer Thanks, April 2026",
    opensAt: "2026-04-01T07:00:00.000Z",
    timeZone: "Europe/Berlin",
    path: "/manage/cycles/example-1",
  },
};
