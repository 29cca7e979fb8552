import { LetterButton } from "./parts/button";
import { Layout } from "./parts/layout";
import { absolute } from "./parts/links";
import type { LetterDesign, LetterOf } from "./parts/letter";
import { Greeting, Paragraph, Part, Title, Words } from "./parts/text";

type Props = LetterOf<"win-confirmed">["props"];

function subject({ winTitle }: Props): string {
  return `The knot is tied: ${winTitle}`;
}

function preheader(): string {
  return "Both sides have signed. Read what Sales and Procurement said of each other.";
}

function Letter({ props, frame }: LetterOf<"win-confirmed">) {
  return (
    <Layout frame={frame} template="win-confirmed" preheader={preheader()} about="Joint win">
      <Greeting name={props.name} />
      <Title>{`${props.winTitle} is a joint win`}</Title>
      <Paragraph>Both sides have signed. This is what they said of each other.</Paragraph>
      {props.salesWords ? (
        <>
          <Part>Sales</Part>
          <Words>{props.salesWords}</Words>
        </>
      ) : null}
      {props.procurementWords ? (
        <>
          <Part>Procurement</Part>
          <Words>{props.procurementWords}</Words>
        </>
      ) : null}
      <LetterButton href={absolute(frame, props.path)}>See the win</LetterButton>
    </Layout>
  );
}

export const winConfirmed: LetterDesign<"win-confirmed"> = {
  subject,
  preheader,
  Letter,
  previewProps: {
    name: "Alice Arden",
    winTitle: "The eleven-day quote",
    salesWords: "Bob asked which parts we already stock. Four of them. That question won us the order.",
    procurementWords: "Alice called us on day two, while there was still something to decide.",
    path: "/wins/example",
  },
};
