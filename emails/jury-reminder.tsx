import { LetterButton } from "./parts/button";
import { closeOf, onClose } from "./parts/dates";
import { Layout } from "./parts/layout";
import { absolute } from "./parts/links";
import type { LetterDesign, LetterOf } from "./parts/letter";
import { Greeting, Meta, Paragraph, Title } from "./parts/text";

type Props = LetterOf<"jury-reminder">["props"];

function left({ done, total }: Props): string {
  return total - done === 1 ? "One entry is" : `${total - done} entries are`;
}

function subject({ awardName }: Props): string {
  return `Your scores are waited for: ${awardName}`;
}

function preheader(props: Props): string {
  return `${left(props)} left to score, until ${closeOf(props)}.`;
}

function Letter({ props, frame }: LetterOf<"jury-reminder">) {
  return (
    <Layout frame={frame} template="jury-reminder" preheader={preheader(props)} about={props.awardName}>
      <Greeting name={props.name} />
      <Title>{`${props.done} of ${props.total} done`}</Title>
      <Paragraph>
        {`${left(props)} left on your list for ${props.awardName}, ${props.cycleName}. The jury closes ${onClose(props)}, and only finished sheets count.`}
      </Paragraph>
      <LetterButton href={absolute(frame, props.path)}>Go on scoring</LetterButton>
      <Meta>
        If you would rather not judge an entry, abstain from it. That is no zero: the others judge it.
      </Meta>
    </Layout>
  );
}

export const juryReminder: LetterDesign<"jury-reminder"> = {
  subject,
  preheader,
  Letter,
  previewProps: {
    name: "Ines Farrow",
    awardName: "In From the Start",
    cycleName: "Spring 2026",
    done: 4,
    total: 9,
    closesAt: "2026-03-27T17:00:00.000Z",
    timeZone: "Europe/Berlin",
    path: "/jury/example",
  },
};
