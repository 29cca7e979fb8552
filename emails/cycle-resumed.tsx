import { LetterButton } from "./parts/button";
import { closeOf } from "./parts/dates";
import { Layout } from "./parts/layout";
import { absolute } from "./parts/links";
import type { LetterDesign, LetterOf } from "./parts/letter";
import { Greeting, Paragraph, Title } from "./parts/text";

type Props = LetterOf<"cycle-resumed">["props"];

const goesOn: Record<Props["part"], string> = {
  nominate: "Nominations go on",
  vote: "The vote goes on",
  judge: "Judging goes on",
  run: "The cycle goes on",
};

const button: Record<Props["part"], string> = {
  nominate: "Nominate",
  vote: "Open my ballots",
  judge: "Open my sheets",
  run: "Open the cycle",
};

function subject({ part, cycleName }: Props): string {
  return `${goesOn[part]}: ${cycleName}`;
}

function preheader({ until, ...zones }: Props): string {
  return until
    ? `There is time until ${closeOf({ closesAt: until, ...zones })}.`
    : "The pause is over, and dates count again.";
}

function Letter({ props, frame }: LetterOf<"cycle-resumed">) {
  const { until, ...zones } = props;
  const end = until
    ? `There is time until ${closeOf({ closesAt: until, ...zones })}.`
    : "Its dates count again.";
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
