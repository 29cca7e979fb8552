import { LetterButton } from "./parts/button";
import { closeOf } from "./parts/dates";
import { Layout } from "./parts/layout";
import { absolute } from "./parts/links";
import type { LetterDesign, LetterOf } from "./parts/letter";
import { Greeting, Meta, Paragraph, Part, Title, Words } from "./parts/text";

type Props = LetterOf<"nomination-received">["props"];

function subject({ nominees, isCopy }: Props): string {
  return isCopy ? `Your nomination of ${nominees}, as it stands` : `Your nomination of ${nominees} is in`;
}

function preheader({ awardName, isCopy, ...closing }: Props): string {
  if (isCopy) return `For ${awardName}, in your words.`;
  return `For ${awardName}. You can change it until ${closeOf(closing)}.`;
}

function Letter({ props, frame }: LetterOf<"nomination-received">) {
  return (
    <Layout frame={frame} template="nomination-received" preheader={preheader(props)} about={props.awardName}>
      <Greeting name={props.name} />
      <Title>{subject(props)}</Title>
      <Paragraph>
        {props.isCopy
          ? "Here is the copy you asked for."
          : `Thank you for taking the time. The ${frame.peopleTeamName} reads every nomination. You can change or withdraw it until ${closeOf(props)}.`}
      </Paragraph>
      {props.ownWords && !props.isCopy ? <Paragraph>{props.ownWords}</Paragraph> : null}
      <Part>What you wrote</Part>
      {props.answers.map(({ question, answer }) => (
        <Answer key={question} question={question} answer={answer} />
      ))}
      <LetterButton href={absolute(frame, props.path)}>See my nomination</LetterButton>
      <Meta>We keep it to ourselves. Nobody you named has been told.</Meta>
    </Layout>
  );
}

function Answer({ question, answer }: { question: string; answer: string }) {
  return (
    <>
      <Meta>{question}</Meta>
      <Words>{answer}</Words>
    </>
  );
}

export const nominationReceived: LetterDesign<"nomination-received"> = {
  subject,
  preheader,
  Letter,
  previewProps: {
    name: "Charlie Chase",
    awardName: "Joint Win of the Year",
    nominees: "Alice Arden and Bob Brook",
    ownWords: "The three finalists are told their stories at the spring gathering.",
    answers: [
      {
        question: "What did they do?",
        answer: "Alice took the call on a Thursday.\nOn Friday Bob sat in on the next one.",
      },
      {
        question: "What changed because of it?",
        answer: "The quote went out on day 11. We used to need 26.",
      },
    ],
    closesAt: "2026-03-13T17:00:00.000Z",
    timeZone: "Europe/Berlin",
    path: "/nominations/example",
  },
};
