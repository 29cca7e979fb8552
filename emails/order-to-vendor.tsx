import { LetterButton } from "./parts/button";
import { longDay } from "./parts/dates";
import { Engravings } from "./parts/engravings";
import { Facts } from "./parts/facts";
import { Layout } from "./parts/layout";
import { absolute } from "./parts/links";
import type { LetterDesign, LetterOf } from "./parts/letter";
import { brokenLines, Meta, Paragraph, Part, TextLink, Title, Words } from "./parts/text";
import { counted } from "./parts/words";

type Props = LetterOf<"order-to-vendor">["props"];

function subject({ poNumber, companyName }: Props): string {
  return `Order ${poNumber} from ${companyName}`;
}

function preheader({ pieces, neededBy, poNumber }: Props): string {
  const needed = neededBy ? `, needed by ${longDay(neededBy)}` : "";
  return `${counted(pieces.length, "piece", "pieces")}${needed}. ${poNumber}. Please confirm.`;
}

function Letter({ props, frame }: LetterOf<"order-to-vendor">) {
  const pieces = counted(props.pieces.length, "piece", "pieces");
  return (
    <Layout
      frame={frame}
      template="order-to-vendor"
      preheader={preheader(props)}
      about={`Order ${props.poNumber}`}
    >
      <Paragraph>{`Dear ${props.contactName},`}</Paragraph>
      <Title>{`Please make ${pieces}${props.neededBy ? `, in hand by ${longDay(props.neededBy)}` : ""}`}</Title>
      <Paragraph>
        One button confirms the dates. You can tell us the tracking number on the same page. There is no
        account to make.
      </Paragraph>
      <LetterButton href={absolute(frame, props.path)}>Confirm this order</LetterButton>
      <Meta>{`The link works for this order only, until ${longDay(props.linkEndsAt)}.`}</Meta>
      <Facts rows={factsOf(props)} />
      <Part>What to engrave</Part>
      <Engravings pieces={props.pieces} />
      {props.note ? (
        <>
          <Part>A note from us</Part>
          <Words>{props.note}</Words>
        </>
      ) : null}
      <Paragraph>
        The purchase order is attached as a PDF. If the date is a problem, say so today and we will find a way
        together.
      </Paragraph>
      <Paragraph>
        {`${props.buyerName}, `}
        <TextLink href={`mailto:${encodeURI(props.buyerEmail)}`}>{props.buyerEmail}</TextLink>
      </Paragraph>
    </Layout>
  );
}

function factsOf(props: Props) {
  const facts = [
    ["PO number", props.poNumber],
    ["Order", props.orderTitle],
    ["Your account", props.accountNumber],
    ["Pieces", String(props.pieces.length)],
    ["Total", props.total],
    ["Payment", props.paymentTerms],
    ["Deliver to", brokenLines(props.deliverTo)],
    ["Invoice to", brokenLines([props.companyName, props.companyAddress].filter(Boolean).join("\n"))],
  ] as const;
  const filled = facts.filter(
    ([name, value]) => value !== "" && (name !== "Deliver to" || props.deliverTo !== ""),
  );
  return filled;
}

export const orderToVendor: LetterDesign<"order-to-vendor"> = {
  subject,
  preheader,
  Letter,
  previewProps: {
    contactName: "Vera Vale",
    companyName: "Fenwright Instruments",
    companyAddress: "14 Quay Street\nElmsea",
    buyerName: "Bill Birch",
    buyerEmail: "bill.birch@fenwright.example",
    orderTitle: "Joint Win of the Year 2026",
    poNumber: "PO-2026-00824",
    accountNumber: "FW-118",
    neededBy: "2026-04-14",
    deliverTo: "Hall B reception\n14 Quay Street\nElmsea",
    note: "Please pack each piece in its own box.",
    pieces: [
      {
        position: 1,
        itemName: "Laurel 240 mm, green base",
        sku: "LAU-240-G",
        engraving: ["Joint Win of the Year", "The eleven-day quote", "Alice Arden", "2026"],
        unitPrice: "€320.00",
      },
      {
        position: 2,
        itemName: "Laurel 240 mm, green base",
        sku: "LAU-240-G",
        engraving: ["Joint Win of the Year", "The eleven-day quote", "Bob Brook", "2026"],
        unitPrice: "€320.00",
      },
    ],
    total: "€640.00",
    paymentTerms: "30 days net",
    path: "/vendor/example",
    linkEndsAt: "2026-04-30T22:00:00.000Z",
  },
};
