import { LetterButton } from "./parts/button";
import { Entries } from "./parts/entries";
import { Layout } from "./parts/layout";
import { absolute } from "./parts/links";
import type { LetterDesign, LetterOf } from "./parts/letter";
import { Greeting, Meta, Paragraph, Title } from "./parts/text";
import { counted, sentence } from "./parts/words";

type Props = LetterOf<"result-to-certify">["props"];

function subject({ cycleName, awards }: Props): string {
  return `${sentence(counted(awards.length, "result", "results"))} to certify: ${cycleName}`;
}

function preheader(): string {
  return "Voting is over and the ballots are counted. Two people must certify.";
}

function Letter({ props, frame }: LetterOf<"result-to-certify">) {
  const [first] = props.awards;
  return (
    <Layout frame={frame} template="result-to-certify" preheader={preheader()} about={props.cycleName}>
      <Greeting name={props.name} />
      <Title>The ballots are counted</Title>
      <Paragraph>
        Two different people certify each result. Check the count, the rounds and how ties were settled.
      </Paragraph>
      <Entries
        entries={props.awards.map((award) => ({ title: award.awardName, href: absolute(frame, award.path) }))}
      />
      {first ? <LetterButton href={absolute(frame, first.path)}>See the count</LetterButton> : null}
      <Meta>Please tell nobody yet. The names are announced to everybody at the same time.</Meta>
    </Layout>
  );
}

export const resultToCertify: LetterDesign<"result-to-certify"> = {
  subject,
  preheader,
  Letter,
  previewProps: {
    name: "Dana Dale",
    cycleName: "Laurels 2026",
    awards: [
      { awardName: "Joint Win of the Year", path: "/results/example-1" },
      { awardName: "Quiet Hand", path: "/results/example-2" },
    ],
  },
};
