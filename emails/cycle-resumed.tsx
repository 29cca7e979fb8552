import { LetterButton } from "./parts/button";
import { closeOf } from "./parts/dates";
import { Layout } from "./parts/layout";
import { absolute } from "./parts/links";
import type { LetterDesign, LetterOf } from "./parts/letter";
import { Greeting, Paragraph, Title } from "./parts/text";

type Props = LetterOf<"cycle-resumed">["props"];

const goesOn: Record<Props["part"], string> = {
  nominate: "Nominations go on",
  answer: "Screening goes on",
  vote: "The vote goes on",
  judge: "Judging goes on",
  run: "The cycle goes on",
};

const button: Record<Props["part"], string> = {
  nominate: "Nominate",
  answer: "Open my nominations",
  vote: "Open my ballots",
  judge: "Open my sheets",
  run: "Open the cycle",
};

function subject({ part, cycleName }: Props): string {
  return `${goesOn[part]}: ${cycleName}`;
}

function preheader(props: Props): string {
  return timeLeft(props) ?? "The pause is over, and dates count again.";
}

function timeLeft({ part, until, ...zones }: Props): string | null {
  if (!until) return null;
  const end = closeOf({ closesAt: until, ...zones });
  return part === "answer"
    ? `You can send the nomination that was returned to you again until ${end}.`
    : `There is time until ${end}.`;
}

function Letter({ props, frame }: LetterOf<"cycle-resumed">) {
  const end = timeLeft(props) ?? "Its dates count again.";
  return (
    <Layout frame={frame} template="cycle-resumed" preheader={preheader(props)} about={props.cycleName}>
      <Greeting name={props.name} />
      <Title>{goesOn[props.part]}</Title>
      <Paragraph>{`The pause of ${props.cycleName} is over. ${end}`}</Paragraph>
      <LetterButton href={absolute(frame, props.path)}>{button[props.part]}</LetterButton>
    </Layout>
  );
}

export const cycleResumed: LetterDesign<"cycle-resumed"> = {
  subject,
  preheader,
  Letter,
  previewProps: {
    name: "Charlie Chase",
    cycleName: "Laurels 2026",
    part: "vote",
    until: "2026-03-27T17:00:00.000Z",
    timeZone: "Europe/Berlin",
    path: "/vote",
  },
};
