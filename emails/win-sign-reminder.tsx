import { LetterButton } from "./parts/button";
import { Layout } from "./parts/layout";
import { absolute } from "./parts/links";
import type { LetterDesign, LetterOf } from "./parts/letter";
import { Greeting, Meta, Paragraph, TextLink, Title } from "./parts/text";
import { counted, sentence } from "./parts/words";

type Props = LetterOf<"win-sign-reminder">["props"];

function subject({ wins }: Props): string {
  const [only] = wins;
  return wins.length === 1 && only
    ? `Still to confirm: ${only.winTitle}`
    : `${wins.length} joint wins to confirm`;
}

function preheader({ wins }: Props): string {
  return `${sentence(counted(wins.length, "joint win waits", "joint wins wait"))} for your words about the other side.`;
}

function Letter({ props, frame }: LetterOf<"win-sign-reminder">) {
  return (
    <Layout frame={frame} template="win-sign-reminder" preheader={preheader(props)} about="Joint wins">
      <Greeting name={props.name} />
      <Title>
        {sentence(counted(props.wins.length, "joint win waits for you", "joint wins wait for you"))}
      </Title>
      <Paragraph>
        Two sentences on what the other side did are plenty. The win stays private until both have signed.
      </Paragraph>
      {props.wins.map((win) => (
        <Paragraph key={win.path}>
          <TextLink href={absolute(frame, win.path)}>{win.winTitle}</TextLink>
          {win.standsFor ? `, for ${win.standsFor}` : ""}
        </Paragraph>
      ))}
      <LetterButton href={absolute(frame, props.wins.length === 1 ? (props.wins[0]?.path ?? "/") : "/")}>
        Read and sign
      </LetterButton>
      <Meta>Something is not right? Send it back with a comment on the same page.</Meta>
    </Layout>
  );
}

export const winSignReminder: LetterDesign<"win-sign-reminder"> = {
  subject,
  preheader,
  Letter,
  previewProps: {
    name: "Bob Brook",
    wins: [
      { winTitle: "The eleven-day quote", path: "/wins/example" },
      { winTitle: "One lane in place of two", standsFor: "Priya Wintergreen", path: "/wins/another" },
    ],
  },
};
