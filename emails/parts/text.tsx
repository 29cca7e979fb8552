import type { ReactNode } from "react";
import { Heading, Link, Section, Text } from "react-email";
import { colours } from "./colours";

export const serif = "Georgia, 'Times New Roman', serif";
export const sans = "Arial, Helvetica, sans-serif";

interface Held {
  children: ReactNode;
}

/** "Hello Alice Arden," */
export function Greeting({ name }: { name: string }) {
  return <Paragraph>{`Hello ${name},`}</Paragraph>;
}

/** The fact, first. */
export function Title({ children }: Held) {
  return (
    <Heading
      as="h1"
      className="l-ink l-title"
      style={{ ...serifText, fontSize: "30px", lineHeight: "36px", margin: "0 0 14px" }}
    >
      {children}
    </Heading>
  );
}

export function Part({ children }: Held) {
  return (
    <Heading
      as="h2"
      className="l-ink"
      style={{ ...serifText, fontSize: "20px", lineHeight: "26px", margin: "26px 0 8px" }}
    >
      {children}
    </Heading>
  );
}

export function Paragraph({ children }: Held) {
  return (
    <Text
      className="l-ink2"
      style={{ ...sansText, fontSize: "16px", lineHeight: "25px", color: colours.ink2, margin: "0 0 14px" }}
    >
      {children}
    </Text>
  );
}

export function Meta({ children }: Held) {
  return (
    <Text
      className="l-ink3"
      style={{ ...sansText, fontSize: "14px", lineHeight: "21px", color: colours.ink3, margin: "12px 0 0" }}
    >
      {children}
    </Text>
  );
}

/** The words of a person, line breaks kept. */
export function Words({ children }: { children: string }) {
  return (
    <Section className="l-well" bgcolor={colours.well} style={well}>
      <Text className="l-ink" style={{ ...serifText, fontSize: "18px", lineHeight: "27px", margin: 0 }}>
        {brokenLines(children)}
      </Text>
    </Section>
  );
}

/** A text of several lines, with a break where the person made one. */
export function brokenLines(text: string): ReactNode {
  return text.split(/\r?\n/).flatMap((line, at) => (at === 0 ? [line] : [<br key={at} />, line]));
}

export function TextLink({ href, children }: Held & { href: string }) {
  return (
    <Link className="l-link" href={href} style={{ color: colours.laurel, textDecoration: "underline" }}>
      {children}
    </Link>
  );
}

const serifText = { fontFamily: serif, fontWeight: "normal", color: colours.ink } as const;
const sansText = { fontFamily: sans } as const;
const well = {
  padding: "16px 20px",
  margin: "4px 0 18px",
  backgroundColor: colours.well,
  borderRadius: "8px",
  borderCollapse: "separate",
} as const;
