import { LetterButton } from "./parts/button";
import { dayAndTime } from "./parts/dates";
import { Layout } from "./parts/layout";
import { absolute } from "./parts/links";
import type { LetterDesign, LetterOf } from "./parts/letter";
import { Greeting, Meta, Paragraph, Title } from "./parts/text";

type Props = LetterOf<"you-are-nominated">["props"];

function subject({ awardName }: Props): string {
  return `You are nominated for ${awardName}`;
}

function preheader(_props: Props): string {
  return "Colleagues wrote about your work. There is nothing that you have to do.";
}

function Letter({ props, frame }: LetterOf<"you-are-nominated">) {
  const { name, awardName, cycleName, title, isTeam, until, timeZone, path } = props;
  return (
    <Layout frame={frame} template="you-are-nominated" preheader={preheader(props)} about={awardName}>
      <Greeting name={name} />
      <Title>{`You are nominated for ${awardName}`}</Title>
      <Paragraph>
        {isTeam
          ? `Colleagues think that you should be honoured together in ${cycleName}, as ${title}.`
          : `Colleagues think that you should be honoured in ${cycleName}.`}
      </Paragraph>
      <Paragraph>
        {`There is nothing that you have to do. If you would rather not, say so before ${dayAndTime(until, timeZone)}. Nobody asks why.`}
      </Paragraph>
      <LetterButton href={absolute(frame, path)}>See what happens next</LetterButton>
      <Meta>Who wrote stays unsaid until the announcement, and after it unless they agreed to be named.</Meta>
    </Layout>
  );
}

export const youAreNominated: LetterDesign<"you-are-nominated"> = {
  subject,
  preheader,
  Letter,
  previewProps: {
    name: "Alice Arden",
    awardName: "Joint Win of the Year",
    cycleName: "Laurels 2026",
    title: "Alice Arden and Bob Brook",
    isTeam: true,
    until: "2026-03-20T17:00:00.000Z",
    timeZone: "Europe/Berlin",
    path: "/nominated/example",
  },
};
