import { LetterButton } from "./parts/button";
import { Layout } from "./parts/layout";
import { absolute } from "./parts/links";
import type { LetterDesign, LetterOf } from "./parts/letter";
import { Plate } from "./parts/plate";
import { Greeting, Meta, Paragraph, Words } from "./parts/text";

type Props = LetterOf<"you-won">["props"];

function subject({ awardName, isTeam }: Props): string {
  return isTeam ? `You and your team won ${awardName}` : `You won ${awardName}`;
}

function preheader({ cycleName, title }: Props): string {
  return `${cycleName}: ${title}. Read what was said about you.`;
}

function Letter({ props, frame }: LetterOf<"you-won">) {
  const plate = (
    <Plate
      companyName={frame.companyName}
      awardName={props.awardName}
      heading={props.title}
      below={props.cycleName}
    />
  );
  return (
    <Layout frame={frame} template="you-won" preheader={preheader(props)} plate={plate}>
      <Greeting name={props.name} />
      <Paragraph>{`${howWon(props)} It is in the roll of honour from today.`}</Paragraph>
      {props.citation ? <Words>{props.citation}</Words> : null}
      {props.ownWords ? <Paragraph>{props.ownWords}</Paragraph> : null}
      <LetterButton href={absolute(frame, props.path)}>See your page and certificate</LetterButton>
      <Meta>{`Congratulations from all of us, the ${frame.peopleTeamName}.`}</Meta>
    </Layout>
  );
}

function howWon({ kind, awardName, isTeam }: Props): string {
  const who = isTeam ? "you and your team" : "you";
  return kind === "direct"
    ? `${awardName} goes to ${who}.`
    : `Your colleagues chose ${who} for ${awardName}.`;
}

export const youWon: LetterDesign<"you-won"> = {
  subject,
  preheader,
  Letter,
  previewProps: {
    name: "Alice Arden",
    awardName: "Joint Win of the Year",
    kind: "vote",
    cycleName: "Laurels 2026",
    title: "The eleven-day quote",
    citation:
      "Alice took the call on a Thursday. On Friday she asked Bob to sit in on the next one. The quote went out on day 11, and the price held.",
    isTeam: true,
    ownWords: "The evening in your honour is on the first Friday of May. Bring somebody.",
    path: "/laureates/example",
  },
};
