import { LetterButton } from "./parts/button";
import { Layout } from "./parts/layout";
import { absolute } from "./parts/links";
import type { LetterDesign, LetterOf } from "./parts/letter";
import { Greeting, Meta, Paragraph, TextLink, Title } from "./parts/text";
import { counted, sentence } from "./parts/words";

type Props = LetterOf<"deals-imported">["props"];

/** A title of a CRM often names the customer, and a subject is read over shoulders. */
function subject({ wins, others }: Props): string {
  return `${sentence(counted(wins.length + others, "closed deal waits", "closed deals wait"))} for your story`;
}

function preheader({ by }: Props): string {
  return `${by} brought in what you closed. Say what both sides did, and send it.`;
}

function Letter({ props, frame }: LetterOf<"deals-imported">) {
  const { wins, others, by, name } = props;
  const [only] = wins;
  return (
    <Layout frame={frame} template="deals-imported" preheader={preheader(props)} about="Joint wins">
      <Greeting name={name} />
      <Title>{sentence(counted(wins.length + others, "draft is yours", "drafts are yours"))}</Title>
      <Paragraph>
        {`${by} imported deals that you closed. Each is a draft of a joint win that only you can read. Write what both sides did and send it, or discard it.`}
      </Paragraph>
      {wins.map((win) => (
        <Paragraph key={win.path}>
          <TextLink href={absolute(frame, win.path)}>{win.winTitle}</TextLink>
        </Paragraph>
      ))}
      {others > 0 && <Paragraph>{`And ${counted(others, "other", "others")}.`}</Paragraph>}
      <LetterButton href={absolute(frame, wins.length + others === 1 && only ? only.path : "/wins")}>
        Go to your drafts
      </LetterButton>
      <Meta>Nothing counts before both sides have signed.</Meta>
    </Layout>
  );
}

export const dealsImported: LetterDesign<"deals-imported"> = {
  subject,
  preheader,
  Letter,
  previewProps: {
    name: "Alice Arden",
    by: "Dana Dell",
    wins: [
      { winTitle: "Refit of the north line", path: "/wins/example/edit" },
      { winTitle: "Spares for three years", path: "/wins/another/edit" },
    ],
    others: 0,
  },
};
