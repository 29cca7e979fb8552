import { LetterButton } from "./parts/button";
import { Facts } from "./parts/facts";
import { Layout } from "./parts/layout";
import { absolute } from "./parts/links";
import type { LetterDesign, LetterOf } from "./parts/letter";
import { Greeting, Paragraph, Title } from "./parts/text";

type Props = LetterOf<"order-to-approve">["props"];

function subject({ orderNumber, total }: Props): string {
  return `Order ${orderNumber} to approve, ${total}`;
}

function preheader({ submitter, orderTitle, vendorName }: Props): string {
  return `${submitter} submitted ${orderTitle} for ${vendorName}.`;
}

function Letter({ props, frame }: LetterOf<"order-to-approve">) {
  return (
    <Layout
      frame={frame}
      template="order-to-approve"
      preheader={preheader(props)}
      about={`Order ${props.orderNumber}`}
    >
      <Greeting name={props.name} />
      <Title>{props.orderTitle}</Title>
      <Paragraph>{`${props.submitter} submitted this order and needs your approval before it goes to the vendor.`}</Paragraph>
      <Facts
        rows={[
          ["Vendor", props.vendorName],
          ["Pieces", String(props.pieces)],
          ["Total", props.total],
        ]}
      />
      <LetterButton href={absolute(frame, props.path)}>See the order and decide</LetterButton>
    </Layout>
  );
}

export const orderToApprove: LetterDesign<"order-to-approve"> = {
  subject,
  preheader,
  Letter,
  previewProps: {
    name: "Frank Field",
    orderNumber: "TR-0142",
    orderTitle: "Joint Win of the Year 2026",
    submitter: "Bill Birch",
    pieces: 2,
    total: "€640.00",
    vendorName: "Glasmeer Atelier",
    path: "/orders/example",
  },
};
