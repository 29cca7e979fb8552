import { LetterButton } from "./parts/button";
import { Layout } from "./parts/layout";
import { absolute } from "./parts/links";
import type { LetterDesign, LetterOf } from "./parts/letter";
import { Greeting, Paragraph, Title } from "./parts/text";

type Props = LetterOf<"win-checked">["props"];

function subject({ winTitle, corrected }: Props): string {
  return `${corrected ? "Finance corrected its check" : "Checked by Finance"}: ${winTitle}`;
}

function preheader(props: Props): string {
  return `${found(props)}.`;
}

/** No amount stands in the letter: the win's page knows who may read them. */
function Letter({ props, frame }: LetterOf<"win-checked">) {
  return (
    <Layout frame={frame} template="win-checked" preheader={preheader(props)} about="Joint win">
      <Greeting name={props.name} />
      <Title>{`Finance has ${props.corrected ? "corrected its check of" : "checked"} ${props.winTitle}`}</Title>
      <Paragraph>{`${props.by} looked at what changed: ${found(props)}.`}</Paragraph>
      <Paragraph>
        What was claimed stays beside what was validated. The reasons stand on the page of the win.
      </Paragraph>
      <LetterButton href={absolute(frame, props.path)}>See the figures</LetterButton>
    </Layout>
  );
}

/** “3 values validated, 1 of them reduced, 1 not accepted”. */
function found({ validated, reduced, rejected }: Props): string {
  const accepted = validated + reduced;
  const parts = [
    accepted === 0 ? "no value validated" : `${accepted} ${accepted === 1 ? "value" : "values"} validated`,
    reduced > 0 ? `${reduced} of them reduced` : "",
    rejected > 0 ? `${rejected} not accepted` : "",
  ];
  return parts.filter(Boolean).join(", ");
}

export const winChecked: LetterDesign<"win-checked"> = {
  subject,
  preheader,
  Letter,
  previewProps: {
    name: "Alice Arden",
    winTitle: "The eleven-day quote",
    by: "Frank Ford",
    validated: 2,
    reduced: 1,
    rejected: 1,
    corrected: false,
    path: "/wins/example",
  },
};
