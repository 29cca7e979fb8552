import { LetterButton } from "./parts/button";
import { Layout } from "./parts/layout";
import { absolute } from "./parts/links";
import type { LetterDesign, LetterOf } from "./parts/letter";
import { Greeting, Title, Words } from "./parts/text";
import { opening } from "./parts/words";

type Props = LetterOf<"win-commented">["props"];

function subject({ by, winTitle, mentioned }: Props): string {
  return mentioned ? `${by} called you: ${winTitle}` : `${by} wrote below ${winTitle}`;
}

function preheader({ by, words }: Props): string {
  return `${by} says: ${opening(words, 60)}`;
}

function Letter({ props, frame }: LetterOf<"win-commented">) {
  return (
    <Layout frame={frame} template="win-commented" preheader={preheader(props)} about="Joint win">
      <Greeting name={props.name} />
      <Title>
        {props.mentioned ? `${props.by} called you` : `${props.by} wrote below ${props.winTitle}`}
      </Title>
      <Words>{props.words}</Words>
      <LetterButton href={absolute(frame, props.path)}>Read and answer</LetterButton>
    </Layout>
  );
}

export const winCommented: LetterDesign<"win-commented"> = {
  subject,
  preheader,
  Letter,
  previewProps: {
    name: "Alice Arden",
    winTitle: "The eleven-day quote",
    by: "Yara Moonfield",
    words: "I have quoted “which of these do you already stock?” in three meetings since.",
    mentioned: false,
    path: "/wins/example#comments",
  },
};
