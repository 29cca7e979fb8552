import { weekWords } from "~/domain/updates/digest-slot";
import { LetterButton } from "./parts/button";
import { Layout } from "./parts/layout";
import { absolute } from "./parts/links";
import type { LetterDesign, LetterOf } from "./parts/letter";
import { Greeting, Paragraph, Title } from "./parts/text";

type Props = LetterOf<"digest-held">["props"];

function subject({ week }: Props): string {
  return `The weekly letter waits for you: ${weekWords(week) ?? week}`;
}

function preheader(): string {
  return "It is held back, and does not leave by itself.";
}

function Letter({ props, frame }: LetterOf<"digest-held">) {
  return (
    <Layout
      frame={frame}
      template="digest-held"
      preheader={preheader()}
      about={weekWords(props.week) ?? "Updates"}
    >
      <Greeting name={props.name} />
      <Title>The weekly letter waits</Title>
      <Paragraph>
        It was held back, and its time has come. It leaves when one of you approves it. Nobody gets it before
        that, and nobody gets it after this week.
      </Paragraph>
      <LetterButton href={absolute(frame, props.path)}>Look at the letter</LetterButton>
    </Layout>
  );
}

export const digestHeld: LetterDesign<"digest-held"> = {
  subject,
  preheader,
  Letter,
  previewProps: { name: "Dana Reyes", week: "2026-W14", path: "/manage/digest" },
};
