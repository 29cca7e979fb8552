import type { ReactNode } from "react";
import { Column, Row, Section } from "react-email";
import { colours } from "./colours";
import { sans } from "./text";

/** A name and what stands behind it, one below the other, with hairlines between. */
export function Facts({ rows }: { rows: readonly (readonly [name: string, value: ReactNode])[] }) {
  return (
    <Section className="l-line" style={{ margin: "22px 0 4px", borderTop: hairline }}>
      {rows.map(([name, value]) => (
        <Row key={name}>
          <Column
            className="l-ink3 l-line"
            width={130}
            valign="top"
            style={{ ...cell, color: colours.ink3, paddingRight: "12px" }}
          >
            {name}
          </Column>
          <Column className="l-ink l-line" style={{ ...cell, color: colours.ink }}>
            {value}
          </Column>
        </Row>
      ))}
    </Section>
  );
}

const hairline = `1px solid ${colours.line}`;
const cell = {
  padding: "10px 0",
  borderBottom: hairline,
  fontFamily: sans,
  fontSize: "15px",
  lineHeight: "22px",
  wordBreak: "break-word",
} as const;
