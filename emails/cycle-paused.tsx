import { LetterButton } from "./parts/button";
import { Layout } from "./parts/layout";
import { absolute } from "./parts/links";
import type { LetterDesign, LetterOf } from "./parts/letter";
import { Greeting, Paragraph, Title } from "./parts/text";

type Props = LetterOf<"cycle-paused">["props"];

const meaning: Record<Props["part"], string> = {
  nominate:
    "No nomination can be sent for now. What you sent stays as it is, and drafts can still be written.",
  answer:
    "The nomination that was returned to you cannot be sent again for now. What you wrote stays as it is, and there is time again once the cycle goes on.",
  vote: "No ballot can be cast for now. Ballots that were cast stay sealed in the box and count.",
  judge: "No sheet can be finished for now. What you wrote stays as it is, and you can go on writing.",
  run: "Nothing moves by its date until somebody lets the cycle go on.",
};

const paused: Record<Props["part"], string> = {
  nominate: "Nominations are paused",
  answer: "Screening is paused",
  vote: "The vote is paused",
  judge: "Judging is paused",
  run: "The cycle is paused",
};

function subject({ part, cycleName }: Props): string {
  return `${paused[part]}: ${cycleName}`;
}

function preheader(): string {
  return "Nothing is lost. You get another letter when it goes on.";
}

function Letter({ props, frame }: LetterOf<"cycle-paused">) {
  return (
    <Layout frame={frame} template="cycle-paused" preheader={preheader()} about={props.cycleName}>
      <Greeting name={props.name} />
      <Title>{paused[props.part]}</Title>
      <Paragraph>{`${props.cycleName} stands still for the moment. ${meaning[props.part]}`}</Paragraph>
      <Paragraph>{`The reason: “${props.reason}”`}</Paragraph>
      <LetterButton href={absolute(frame, props.path)}>See where it stands</LetterButton>
    </Layout>
  );
}

export const cyclePaused: LetterDesign<"cycle-paused"> = {
  subject,
  preheader,
  Letter,
  previewProps: {
    name: "Charlie Chase",
    cycleName: "Laurels 2026",
    part: "vote",
    reason: "One of the names on the ballot was wrong.",
    path: "/vote",
  },
};
