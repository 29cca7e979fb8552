import { Layout } from "./parts/layout";
import type { LetterDesign, LetterOf } from "./parts/letter";
import { Greeting, Paragraph, Title, Words } from "./parts/text";
import { opening } from "./parts/words";

type Props = LetterOf<"jury-left">["props"];

function subject({ awardName }: Props): string {
  return `You are no longer on the jury: ${awardName}`;
}

function preheader({ reason }: Props): string {
  return opening(reason);
}

function kept(finished: number): string {
  if (finished === 0) return "There is nothing left for you to do.";
  return `${finished === 1 ? "The sheet" : `The ${finished} sheets`} that you finished still count. There is nothing left for you to do.`;
}

function Letter({ props, frame }: LetterOf<"jury-left">) {
  return (
    <Layout frame={frame} template="jury-left" preheader={preheader(props)} about={props.awardName}>
      <Greeting name={props.name} />
      <Title>Your place on the jury has ended</Title>
      <Paragraph>{`The ${frame.peopleTeamName} took you off the jury of ${props.awardName}, ${props.cycleName}, and writes:`}</Paragraph>
      <Words>{props.reason}</Words>
      <Paragraph>{kept(props.finished)}</Paragraph>
    </Layout>
  );
}

export const juryLeft: LetterDesign<"jury-left"> = {
  subject,
  preheader,
  Letter,
  previewProps: {
    name: "Ines Farrow",
    awardName: "In From the Start",
    cycleName: "Spring 2026",
    reason: "You are travelling until the jury closes, as you told us.",
    finished: 4,
  },
};
