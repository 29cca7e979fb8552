import type { ReactNode } from "react";
import { Body, Column, Container, Head, Html, Preview, Row, Section } from "react-email";
import type { LetterTemplate } from "~/domain/mail/letters";
import { letterRules } from "~/domain/mail/rules";
import { colours, styleSheet } from "./colours";
import { Footer } from "./footer";
import type { LetterFrame } from "./letter";
import { sans, serif } from "./text";
import { Threads } from "./threads";

interface LayoutProps {
  frame: LetterFrame;
  preheader: string;
  /** Which letter it is: the foot says why this person gets it. */
  template: LetterTemplate;
  /** Beside the company's name: what the letter is about, in a word or two. */
  about?: string;
  /** A green plate in place of the head, for honours. */
  plate?: ReactNode;
  children: ReactNode;
}

/** The sheet that every letter is written on: 600 wide, two threads, one column. */
export function Layout({ frame, preheader, template, about, plate, children }: LayoutProps) {
  return (
    <Html lang="en">
      <Head>
        <title>{letterRules[template].title}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <meta name="format-detection" content="telephone=no,date=no,address=no,email=no" />
        <style dangerouslySetInnerHTML={{ __html: styleSheet }} />
      </Head>
      <Body className="l-paper" style={{ backgroundColor: colours.paper, margin: 0, padding: 0 }}>
        <Preview useTitleTag={false}>{preheader}</Preview>
        <Section
          className="l-paper"
          bgcolor={colours.paper}
          tdClassName="l-outer"
          style={{ padding: "32px 12px" }}
        >
          <Container width={600} style={{ width: "100%", maxWidth: "600px" }}>
            {plate ?? <LetterHead companyName={frame.companyName} about={about ?? "Laurels"} />}
            <Threads />
            <Section className="l-surface" bgcolor={colours.surface} tdClassName="l-pad" style={sheet}>
              {children}
            </Section>
            <Footer frame={frame} because={letterRules[template].because} />
          </Container>
        </Section>
      </Body>
    </Html>
  );
}

function LetterHead({ companyName, about }: { companyName: string; about: string }) {
  return (
    <Section className="l-surface" bgcolor={colours.surface} tdClassName="l-pad" style={head}>
      <Row>
        <Column
          className="l-ink"
          style={{ fontFamily: serif, fontSize: "20px", lineHeight: "26px", color: colours.ink }}
        >
          {companyName}
        </Column>
        <Column
          className="l-ink3"
          align="right"
          style={{ fontFamily: sans, fontSize: "14px", color: colours.ink3 }}
        >
          {about}
        </Column>
      </Row>
    </Section>
  );
}

const head = {
  padding: "24px 40px 22px",
  border: `1px solid ${colours.line}`,
  borderBottom: "0",
  borderRadius: "14px 14px 0 0",
  borderCollapse: "separate",
} as const;

const sheet = {
  padding: "34px 40px 38px",
  border: `1px solid ${colours.line}`,
  borderTop: "0",
  borderRadius: "0 0 14px 14px",
  borderCollapse: "separate",
} as const;
