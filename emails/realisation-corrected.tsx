import { LetterButton } from "./parts/button";
import { Layout } from "./parts/layout";
import { absolute } from "./parts/links";
import type { LetterDesign, LetterOf } from "./parts/letter";
import { Greeting, Paragraph, Title, Words } from "./parts/text";

type Props = LetterOf<"realisation-corrected">["props"];

function subject({ winTitle }: Props): string {
  return `Finance corrected what came in: ${winTitle}`;
}

function preheader({ by, months }: Props): string {
  return `${by} corrected what was reported after ${months} months, and says why.`;
}

/** The reason goes to those in the win alone; the figures stand on its page. */
function Letter({ props, frame }: LetterOf<"realisation-corrected">) {
  return (
    <Layout frame={frame} template="realisation-corrected" preheader={preheader(props)} about="Joint win">
      <Greeting name={props.name} />
      <Title>{`What came in of ${props.winTitle}`}</Title>
      <Paragraph>{`${props.by} of Finance corrected what was reported after ${props.months} months:`}</Paragraph>
      <Words>{props.reason}</Words>
      <Paragraph>What you reported stays beside what counts now, on the page of the win.</Paragraph>
      <LetterButton href={absolute(frame, props.path)}>See the figures</LetterButton>
    </Layout>
  );
}

export const realisationCorrected: LetterDesign<"realisation-corrected"> = {
  subject,
  preheader,
  Letter,
  previewProps: {
    name: "Alice Arden",
    winTitle: "The eleven-day quote",
    by: "Frank Ford",
    months: 3,
    reason: "The second lane started a month later than planned.",
    path: "/wins/example",
  },
};
