import { LetterButton } from "./parts/button";
import { Layout } from "./parts/layout";
import { absolute } from "./parts/links";
import type { LetterDesign, LetterOf } from "./parts/letter";
import { Greeting, Paragraph, Title, Words } from "./parts/text";

type Props = LetterOf<"order-decided">["props"];

function subject({ orderNumber, approved }: Props): string {
  return approved ? `Order ${orderNumber} is approved` : `Order ${orderNumber} was not approved`;
}

function preheader({ orderTitle, approved, by }: Props): string {
  return approved
    ? `${by} approved ${orderTitle}. You can send it now.`
    : `${by} sent ${orderTitle} back with a reason.`;
}

function Letter({ props, frame }: LetterOf<"order-decided">) {
  return (
    <Layout
      frame={frame}
      template="order-decided"
      preheader={preheader(props)}
      about={`Order ${props.orderNumber}`}
    >
      <Greeting name={props.name} />
      <Title>
        {props.approved ? `${props.orderTitle} is approved` : `${props.orderTitle} was not approved`}
      </Title>
      <Paragraph>
        {props.approved
          ? `${props.by} approved your order. The next step is yours: send it to the vendor.`
          : `${props.by} read your order and writes:`}
      </Paragraph>
      {props.reason ? <Words>{props.reason}</Words> : null}
      <LetterButton href={absolute(frame, props.path)}>
        {props.approved ? "Send the order" : "Change the order"}
      </LetterButton>
    </Layout>
  );
}

export const orderDecided: LetterDesign<"order-decided"> = {
  subject,
  preheader,
  Letter,
  previewProps: {
    name: "Bill Birch",
    orderNumber: "TR-0142",
    orderTitle: "Joint Win of the Year 2026",
    approved: false,
    by: "Frank Field",
    reason: "Please ask for the price of the smaller base as well.",
    path: "/orders/example",
  },
};
