import { LetterButton } from "./parts/button";
import { Entries } from "./parts/entries";
import { Layout } from "./parts/layout";
import { absolute } from "./parts/links";
import type { LetterDesign, LetterOf } from "./parts/letter";
import { Greeting, Paragraph, Title } from "./parts/text";

type Props = LetterOf<"shipped">["props"];

function subject({ orderTitle }: Props): string {
  return `On its way: ${orderTitle}`;
}

function preheader({ vendorName }: Props): string {
  return `${vendorName} has handed the pieces to the carrier. Here is how to follow them.`;
}

function Letter({ props, frame }: LetterOf<"shipped">) {
  return (
    <Layout frame={frame} template="shipped" preheader={preheader(props)} about="Trophies">
      <Greeting name={props.name} />
      <Title>{`${props.orderTitle} is on its way`}</Title>
      <Paragraph>{`${props.vendorName} has handed it to the carrier. Please tell us when it arrives.`}</Paragraph>
      <Entries
        entries={props.pieces.map((piece) => ({
          title: piece.recipientName,
          below: [piece.carrier, piece.trackingNumber].filter(Boolean).join(", "),
        }))}
      />
      <LetterButton href={absolute(frame, props.path)}>See the order</LetterButton>
    </Layout>
  );
}

export const shipped: LetterDesign<"shipped"> = {
  subject,
  preheader,
  Letter,
  previewProps: {
    name: "Bill Birch",
    orderTitle: "Joint Win of the Year 2026",
    vendorName: "Glasmeer Atelier",
    pieces: [
      { recipientName: "Alice Arden", carrier: "Harbour Parcel", trackingNumber: "HP 4471 2093" },
      { recipientName: "Bob Brook", carrier: "Harbour Parcel", trackingNumber: "HP 4471 2094" },
    ],
    path: "/orders/example",
  },
};
