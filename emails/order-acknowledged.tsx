import { LetterButton } from "./parts/button";
import { longDay } from "./parts/dates";
import { Facts } from "./parts/facts";
import { Layout } from "./parts/layout";
import { absolute } from "./parts/links";
import type { LetterDesign, LetterOf } from "./parts/letter";
import { Greeting, Paragraph, Title } from "./parts/text";

type Props = LetterOf<"order-acknowledged">["props"];

function subject({ vendorName, orderNumber }: Props): string {
  return `${vendorName} confirmed order ${orderNumber}`;
}

function preheader({ arriveOn }: Props): string {
  return `The vendor promises the pieces for ${longDay(arriveOn)}.`;
}

function Letter({ props, frame }: LetterOf<"order-acknowledged">) {
  return (
    <Layout
      frame={frame}
      template="order-acknowledged"
      preheader={preheader(props)}
      about={`Order ${props.orderNumber}`}
    >
      <Greeting name={props.name} />
      <Title>{`${props.vendorName} confirmed your order`}</Title>
      <Paragraph>{`These are the dates for ${props.orderTitle}. We tell you when it ships.`}</Paragraph>
      <Facts
        rows={[
          ["Ships", longDay(props.shipOn)],
          ["Arrives", longDay(props.arriveOn)],
        ]}
      />
      <LetterButton href={absolute(frame, props.path)}>See the order</LetterButton>
    </Layout>
  );
}

export const orderAcknowledged: LetterDesign<"order-acknowledged"> = {
  subject,
  preheader,
  Letter,
  previewProps: {
    name: "Bill Birch",
    orderNumber: "TR-0142",
    orderTitle: "Joint Win of the Year 2026",
    vendorName: "Glasmeer Atelier",
    shipOn: "2026-04-08",
    arriveOn: "2026-04-10",
    path: "/orders/example",
  },
};
