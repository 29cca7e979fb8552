import { LetterButton } from "./parts/button";
import { Layout } from "./parts/layout";
import { absolute } from "./parts/links";
import type { LetterDesign, LetterOf } from "./parts/letter";
import { Plate } from "./parts/plate";
import { Greeting, Paragraph } from "./parts/text";

type Props = LetterOf<"nominee-won">["props"];

function subject({ awardName }: Props): string {
  return `Your nominee won ${awardName}`;
}

function preheader({ title }: Props): string {
  return `${title}. It started with what you wrote.`;
}

function Letter({ props, frame }: LetterOf<"nominee-won">) {
  const plate = (
    <Plate
      companyName={frame.companyName}
      awardName={props.awardName}
      heading={props.title}
      below={props.cycleName}
    />
  );
  return (
    <Layout frame={frame} template="nominee-won" preheader={preheader(props)} plate={plate}>
      <Greeting name={props.name} />
      <Paragraph>
        {`You nominated them for ${props.awardName}, and they won. It started with what you wrote. Thank you for seeing it and saying it.`}
      </Paragraph>
      <LetterButton href={absolute(frame, props.path)}>Congratulate them</LetterButton>
    </Layout>
  );
}

export const nomineeWon: LetterDesign<"nominee-won"> = {
  subject,
  preheader,
  Letter,
  previewProps: {
    name: "Charlie Chase",
    awardName: "Joint Win of the Year",
    cycleName: "Laurels 2026",
    title: "The eleven-day quote",
    path: "/laureates/example",
  },
};
