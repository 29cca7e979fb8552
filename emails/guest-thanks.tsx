import { Layout } from "./parts/layout";
import type { LetterDesign, LetterOf } from "./parts/letter";
import { Plate } from "./parts/plate";
import { brokenLines, Meta, Paragraph, Part, TextLink, Words } from "./parts/text";

type Props = LetterOf<"guest-thanks">["props"];

function subject({ occasion }: Props, { companyName }: LetterOf<"guest-thanks">["frame"]): string {
  return `Thank you from ${companyName}: ${occasion}`;
}

function preheader({ by }: Props): string {
  return `${by} has written you a few words. A certificate is attached.`;
}

function Letter({ props, frame }: LetterOf<"guest-thanks">) {
  const plate = (
    <Plate
      companyName={frame.companyName}
      awardName="With our thanks"
      heading={props.name}
      below={props.firm}
    />
  );
  return (
    <Layout frame={frame} template="guest-thanks" preheader={preheader(props)} plate={plate}>
      <Paragraph>{`Dear ${props.name},`}</Paragraph>
      <Paragraph>{`Thank you for your part in “${props.occasion}”.`}</Paragraph>
      <Words>{props.words}</Words>
      <Paragraph>A certificate is attached, for you and your wall.</Paragraph>
      <Paragraph>
        {`${[props.by, props.byTitle].filter(Boolean).join(", ")}, `}
        <TextLink href={`mailto:${encodeURI(props.byEmail)}`}>{props.byEmail}</TextLink>
      </Paragraph>
      <Part>A word on gifts</Part>
      <Meta>{brokenLines(props.giftNote)}</Meta>
    </Layout>
  );
}

export const guestThanks: LetterDesign<"guest-thanks"> = {
  subject,
  preheader,
  Letter,
  previewProps: {
    name: "Ines Calloway",
    firm: "Brasswick Sensors",
    occasion: "The shelf we share",
    words:
      "You said in one call what would fit in your hall and what would not.\nThat is why a spare now arrives the next morning.",
    giftNote:
      "This is a word of thanks and a sheet of paper. It has no value in money and nothing is expected in return.",
    by: "Alice Arden",
    byTitle: "Account executive",
    byEmail: "alice.arden@fenwright.example",
  },
};
