import { LetterButton } from "./parts/button";
import { closeOf } from "./parts/dates";
import { Layout } from "./parts/layout";
import { absolute } from "./parts/links";
import type { LetterDesign, LetterOf } from "./parts/letter";
import { Greeting, Meta, Paragraph, Title } from "./parts/text";

type Props = LetterOf<"jury-invited">["props"];

function subject({ awardName }: Props): string {
  return `You are on the jury: ${awardName}`;
}

function preheader({ entries, ...closing }: Props): string {
  return `${entries === 1 ? "One entry" : `${entries} entries`} to score until ${closeOf(closing)}.`;
}

function Letter({ props, frame }: LetterOf<"jury-invited">) {
  const entries = props.entries === 1 ? "one entry" : `${props.entries} entries`;
  return (
    <Layout frame={frame} template="jury-invited" preheader={preheader(props)} about={props.awardName}>
      <Greeting name={props.name} />
      <Title>{`You judge ${props.awardName}`}</Title>
      <Paragraph>
        {`You are asked to score ${entries} in ${props.cycleName}, until ${closeOf(props)}. Your scores are kept as you go, and you may change them until then.`}
      </Paragraph>
      <LetterButton href={absolute(frame, props.path)}>Start scoring</LetterButton>
      <Meta>
        If you had a part in an entry, or are close to somebody behind it, step aside from it before you score
        it. Nobody sees your scores while the jury is at work.
      </Meta>
    </Layout>
  );
}

export const juryInvited: LetterDesign<"jury-invited"> = {
  subject,
  preheader,
  Letter,
  previewProps: {
    name: "Ines Farrow",
    awardName: "In From the Start",
    cycleName: "Spring 2026",
    entries: 9,
    closesAt: "2026-03-27T17:00:00.000Z",
    timeZone: "Europe/Berlin",
    path: "/jury/example",
  },
};
