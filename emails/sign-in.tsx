import { Section, Text } from "react-email";
import { LetterButton } from "./parts/button";
import { colours } from "./parts/colours";
import { Layout } from "./parts/layout";
import { absolute } from "./parts/links";
import type { LetterDesign, LetterOf } from "./parts/letter";
import { Greeting, Meta, Paragraph, Title } from "./parts/text";

type Props = LetterOf<"sign-in">["props"];

function subject(): string {
  return "Your sign-in code";
}

function preheader({ minutes }: Props): string {
  return `Type it where you asked for it, or use the button. It works for ${minutes} minutes.`;
}

function Letter({ props, frame }: LetterOf<"sign-in">) {
  return (
    <Layout frame={frame} template="sign-in" preheader={preheader(props)} about="Sign in">
      <Greeting name={props.name} />
      <Title>Here is your code</Title>
      <Paragraph>{`Type it where you asked for it. It works once, for ${props.minutes} minutes.`}</Paragraph>
      <Section
        className="l-well"
        bgcolor={colours.well}
        style={{ padding: "18px 20px", borderRadius: "8px", borderCollapse: "separate" }}
      >
        <Text className="l-ink" style={code}>
          {props.code}
        </Text>
      </Section>
      <LetterButton href={absolute(frame, props.path)}>Sign in with this link</LetterButton>
      <Meta>The link opens a page with one button. Nothing happens until you press it.</Meta>
      <Meta>You did not ask for it? Then do nothing. Nobody can sign in without this code.</Meta>
    </Layout>
  );
}

const code = {
  margin: 0,
  fontFamily: "'Courier New', Courier, monospace",
  fontSize: "34px",
  lineHeight: "40px",
  letterSpacing: "6px",
  fontWeight: "bold",
  color: colours.ink,
} as const;

export const signIn: LetterDesign<"sign-in"> = {
  subject,
  preheader,
  Letter,
  previewProps: { name: "Alice Arden", code: "482913", path: "/login/link/example", minutes: 15 },
};
