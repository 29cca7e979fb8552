import { LetterButton } from "./parts/button";
import { Layout } from "./parts/layout";
import { absolute } from "./parts/links";
import type { LetterDesign, LetterOf } from "./parts/letter";
import { Greeting, Paragraph, Title } from "./parts/text";

type Props = LetterOf<"kind-words">["props"];

function subject({ cycleName }: Props): string {
  return `Kind words about you, from ${cycleName}`;
}

function preheader(_props: Props): string {
  return "Colleagues took the time to write about your work. Here is what they said, in their words.";
}

function Letter({ props, frame }: LetterOf<"kind-words">) {
  return (
    <Layout frame={frame} template="kind-words" preheader={preheader(props)} about={props.cycleName}>
      <Greeting name={props.name} />
      <Title>Colleagues wrote about you</Title>
      <Paragraph>
        {`When they nominated you in ${props.cycleName}, colleagues wrote down why. Their words are yours to keep, whoever won.`}
      </Paragraph>
      <LetterButton href={absolute(frame, props.path)}>Read what they said</LetterButton>
    </Layout>
  );
}

export const kindWords: LetterDesign<"kind-words"> = {
  subject,
  preheader,
  Letter,
  previewProps: { name: "Priya Pine", cycleName: "Laurels 2026", path: "/me/kind-words" },
};
