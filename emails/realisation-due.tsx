import { LetterButton } from "./parts/button";
import { Layout } from "./parts/layout";
import { absolute } from "./parts/links";
import type { LetterDesign, LetterOf } from "./parts/letter";
import { Greeting, Paragraph, Title } from "./parts/text";

type Props = LetterOf<"realisation-due">["props"];

function subject({ winTitle }: Props): string {
  return `What came in so far: ${winTitle}`;
}

function preheader({ months }: Props): string {
  return `${months} months on, one of you says how much of it has arrived.`;
}

/** No amount stands in the letter: the page of the win knows who may read them. */
function Letter({ props, frame }: LetterOf<"realisation-due">) {
  return (
    <Layout frame={frame} template="realisation-due" preheader={preheader(props)} about="Joint win">
      <Greeting name={props.name} />
      <Title>{`What came in of ${props.winTitle}`}</Title>
      <Paragraph>{`Finance checked this win ${props.months} months ago. How much of it has arrived since then?`}</Paragraph>
      <Paragraph>One answer is enough for all of you. Nothing yet is an answer too.</Paragraph>
      <LetterButton href={absolute(frame, props.path)}>Say what came in</LetterButton>
    </Layout>
  );
}

export const realisationDue: LetterDesign<"realisation-due"> = {
  subject,
  preheader,
  Letter,
  previewProps: {
    name: "Alice Arden",
    winTitle: "The eleven-day quote",
    months: 3,
    path: "/wins/example/realisation",
  },
};
