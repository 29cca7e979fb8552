import { LetterButton } from "./parts/button";
import { Layout } from "./parts/layout";
import { absolute } from "./parts/links";
import type { LetterDesign, LetterOf } from "./parts/letter";
import { Greeting, Meta, Paragraph, Title } from "./parts/text";

type Props = LetterOf<"share-to-agree">["props"];

function subject({ winTitle }: Props): string {
  return `Your share in: ${winTitle}`;
}

function preheader({ submitter }: Props): string {
  return `${submitter} named you in a joint win and gave each of you a share. Do you agree with yours?`;
}

function Letter({ props, frame }: LetterOf<"share-to-agree">) {
  return (
    <Layout frame={frame} template="share-to-agree" preheader={preheader(props)} about="Joint win">
      <Greeting name={props.name} />
      <Title>{props.winTitle}</Title>
      <Paragraph>
        {`${props.submitter} named you in this joint win and gave each of you a share in percent. Others read the shares once everybody named has agreed.`}
      </Paragraph>
      <Paragraph>Look at yours and agree with it on the page of the win.</Paragraph>
      <LetterButton href={absolute(frame, props.path)}>See my share</LetterButton>
      <Meta>{`You see it otherwise? Talk to ${props.submitter}, who can change the shares.`}</Meta>
    </Layout>
  );
}

export const shareToAgree: LetterDesign<"share-to-agree"> = {
  subject,
  preheader,
  Letter,
  previewProps: {
    name: "Oskar Tindlewood",
    winTitle: "The eleven-day quote",
    submitter: "Alice Arden",
    path: "/wins/example",
  },
};
