import { LetterButton } from "./parts/button";
import { Layout } from "./parts/layout";
import { absolute } from "./parts/links";
import type { LetterDesign, LetterOf } from "./parts/letter";
import { Greeting, Meta, Paragraph, Title } from "./parts/text";

type Props = LetterOf<"win-to-confirm">["props"];

const sides = { sales: "Sales", procurement: "Procurement" } as const;

function subject({ winTitle }: Props): string {
  return `Please confirm: ${winTitle}`;
}

function preheader({ submitter, otherSide }: Props): string {
  return `${submitter} logged a joint win. Say in your words what ${sides[otherSide]} brought to it.`;
}

function Letter({ props, frame }: LetterOf<"win-to-confirm">) {
  const other = sides[props.otherSide];
  return (
    <Layout frame={frame} template="win-to-confirm" preheader={preheader(props)} about="Joint win">
      <Greeting name={props.name} />
      <Title>{props.winTitle}</Title>
      <Paragraph>
        {props.standsFor
          ? `${props.submitter} logged this joint win and named ${props.standsFor}, who is away. You sign as their deputy.`
          : `${props.submitter} logged this joint win and named you.`}
      </Paragraph>
      <Paragraph>
        {`Your part is to confirm what ${other} brought to it: ${props.otherPeople}. Two sentences in your words are plenty. When both sides have signed, the knot is tied.`}
      </Paragraph>
      {props.hasShare && <Paragraph>You have a share in it, too. Agree with it on the same page.</Paragraph>}
      <LetterButton href={absolute(frame, props.path)}>Read it and sign</LetterButton>
      <Meta>Something is not right? You can send it back with a comment on the same page.</Meta>
    </Layout>
  );
}

export const winToConfirm: LetterDesign<"win-to-confirm"> = {
  subject,
  preheader,
  Letter,
  previewProps: {
    name: "Bob Brook",
    winTitle: "The eleven-day quote",
    submitter: "Alice Arden",
    otherSide: "sales",
    otherPeople: "Alice Arden and Tomás Thorn",
    hasShare: true,
    path: "/wins/example",
  },
};
