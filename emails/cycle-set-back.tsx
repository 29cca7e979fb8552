import { LetterButton } from "./parts/button";
import { closeOf, dayAndTime } from "./parts/dates";
import { Layout } from "./parts/layout";
import { absolute } from "./parts/links";
import type { LetterDesign, LetterOf } from "./parts/letter";
import { Greeting, Paragraph, Title } from "./parts/text";

type Props = LetterOf<"cycle-set-back">["props"];

const title: Record<Props["to"], string> = {
  nominating: "Nominations are open again",
  screening: "The vote starts again later",
};

function subject({ to, cycleName }: Props): string {
  return `${title[to]}: ${cycleName}`;
}

function preheader(props: Props): string {
  const { to } = props;
  const at = nextOf(props);
  return to === "nominating" ? `You can nominate until ${at}.` : `It opens again on ${at}.`;
}

function nextOf({ to, next, ...zones }: Props): string {
  return to === "nominating" ? closeOf({ closesAt: next, ...zones }) : dayAndTime(next, zones.timeZone);
}

function meaning(props: Props): string {
  const { part, to } = props;
  const at = nextOf(props);
  if (to === "nominating") return `You can nominate until ${at}. What was sent stays as it is.`;
  if (part === "judge") return `Judging opens again on ${at}. No sheet was begun, so nothing is lost.`;
  const destroyed = "Every ballot that was cast is destroyed unread, with the keys of its box.";
  if (part === "run") return `${destroyed} The vote opens again on ${at}.`;
  return `${destroyed} If you voted, please vote anew when the vote opens again on ${at}.`;
}

function Letter({ props, frame }: LetterOf<"cycle-set-back">) {
  return (
    <Layout frame={frame} template="cycle-set-back" preheader={preheader(props)} about={props.cycleName}>
      <Greeting name={props.name} />
      <Title>{title[props.to]}</Title>
      <Paragraph>{`${props.cycleName} goes back one step. ${meaning(props)}`}</Paragraph>
      <Paragraph>{`The reason: “${props.reason}”`}</Paragraph>
      <LetterButton href={absolute(frame, props.path)}>See where it stands</LetterButton>
    </Layout>
  );
}

export const cycleSetBack: LetterDesign<"cycle-set-back"> = {
  subject,
  preheader,
  Letter,
  previewProps: {
    name: "Charlie Chase",
    cycleName: "Laurels 2026",
    part: "vote",
    to: "screening",
    reason: "One of the names on the ballot was wrong.",
    next: "2026-03-27T17:00:00.000Z",
    timeZone: "Europe/Berlin",
    path: "/cycles/example-1",
  },
};
