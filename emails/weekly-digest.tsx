import { headlineOf } from "~/domain/updates/digest-content";
import { weekWords } from "~/domain/updates/digest-slot";
import { digestSample } from "./digest/sample";
import { Asked, Checked, Closing, Late, Thanks, UpdateSections, Won } from "./digest/sections";
import { LetterButton } from "./parts/button";
import { Layout } from "./parts/layout";
import { absolute } from "./parts/links";
import type { LetterDesign, LetterOf } from "./parts/letter";
import { Meta, Paragraph, TextLink, Title, Words } from "./parts/text";
import { counted, listed, opening, sentence } from "./parts/words";

type Props = LetterOf<"weekly-digest">["props"];

const longestSubject = 70;

function subject({ content }: Props): string {
  return opening(headlineOf(content), longestSubject);
}

function preheader({ content }: Props): string {
  return opening(`This week from Sales and Procurement: ${inShort(content)}.`, 105);
}

/** “eight things to know and two wins to enjoy” */
function inShort({
  updates,
  moreUpdates,
  won,
  checked,
  moreWins,
  closing,
  asked,
  late,
}: Props["content"]): string {
  const wins = won.length + checked.length + moreWins;
  const notes = updates.length + moreUpdates + closing.length + asked.length + late.length;
  const parts = [
    ...(notes > 0 ? [counted(notes, "thing to know", "things to know")] : []),
    ...(wins > 0 ? [counted(wins, "win to enjoy", "wins to enjoy")] : []),
  ];
  return parts.length > 0 ? listed(parts) : "a word from the editors";
}

function Letter({ props, frame }: LetterOf<"weekly-digest">) {
  const { content, name, week, path } = props;
  const about = weekWords(week) ?? "This week";
  return (
    <Layout frame={frame} template="weekly-digest" preheader={preheader(props)} about={about}>
      <Title>{headlineOf(content)}</Title>
      <Paragraph>{`Hello ${name}. ${sentence(inShort(content))} this week.`}</Paragraph>
      {content.note && <Words>{content.note}</Words>}
      <Asked content={content} frame={frame} />
      <Late content={content} frame={frame} />
      <Closing content={content} frame={frame} />
      <UpdateSections content={content} />
      <Won content={content} frame={frame} />
      <Checked content={content} frame={frame} />
      <Thanks content={content} />
      <LetterButton href={absolute(frame, "/updates")}>Read all updates</LetterButton>
      <Meta>
        <TextLink href={absolute(frame, path)}>Read this letter in Laurels</TextLink>.{" "}
        <TextLink href={absolute(frame, "/me#letters")}>Change its day and hour</TextLink>.
      </Meta>
    </Layout>
  );
}

export const weeklyDigest: LetterDesign<"weekly-digest"> = {
  subject,
  preheader,
  Letter,
  previewProps: digestSample,
};
