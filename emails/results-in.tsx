import { LetterButton } from "./parts/button";
import { Entries } from "./parts/entries";
import { Layout } from "./parts/layout";
import { absolute } from "./parts/links";
import type { LetterDesign, LetterOf } from "./parts/letter";
import { Plate } from "./parts/plate";
import { Greeting, Meta, Paragraph } from "./parts/text";
import { listed, opening } from "./parts/words";

type Props = LetterOf<"results-in">["props"];

function subject({ cycleName }: Props): string {
  return `The results are in: ${cycleName}`;
}

function preheader({ results }: Props): string {
  return opening(results.map((result) => result.winners).join(", ") + ". See how the count went.");
}

function Letter({ props, frame }: LetterOf<"results-in">) {
  const [first] = props.results;
  const plate = (
    <Plate
      companyName={frame.companyName}
      awardName={props.cycleName}
      heading={props.results.length === 1 && first ? first.winners : "The results are in"}
      below={listed(props.results.map((result) => result.awardName))}
    />
  );
  return (
    <Layout frame={frame} template="results-in" preheader={preheader(props)} plate={plate}>
      <Greeting name={props.name} />
      <Paragraph>
        You voted, the ballots are counted, two people checked the count. Here is who you chose.
      </Paragraph>
      <Entries
        entries={props.results.map((result) => ({
          title: result.winners,
          href: absolute(frame, result.path),
          below: result.awardName,
        }))}
      />
      {first ? <LetterButton href={absolute(frame, first.path)}>See how the count went</LetterButton> : null}
      <Meta>Every round is open to everyone. No ballot can be traced to a person.</Meta>
    </Layout>
  );
}

export const resultsIn: LetterDesign<"results-in"> = {
  subject,
  preheader,
  Letter,
  previewProps: {
    name: "Frank Field",
    cycleName: "Laurels 2026",
    results: [
      {
        awardName: "Joint Win of the Year",
        winners: "Alice Arden and Bob Brook",
        path: "/results/example-1",
      },
      { awardName: "Quiet Hand", winners: "Mei Marsh", path: "/results/example-2" },
    ],
  },
};
