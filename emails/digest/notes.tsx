import { Column, Row, Section } from "react-email";
import type { DigestUpdate } from "~/domain/updates/digest-content";
import { colours } from "../parts/colours";
import { sans } from "../parts/text";

/** Notes of colleagues, each with the disc of Sales or the diamond of Procurement before it. */
export function Notes({ notes }: { notes: readonly DigestUpdate[] }) {
  return (
    <Section>
      {notes.map(({ id, line, text, author, department, side }) => (
        <Row key={id}>
          <Column
            width={22}
            valign="top"
            className={signs[side].look}
            style={{ ...sign, color: signs[side].colour }}
          >
            <span data-skip-in-text="true">{signs[side].sign}</span>
          </Column>
          <Column className="l-ink" style={note}>
            {`${line}${/[.!?]$/.test(line) || !text ? "" : "."} ${text}`.trim()}
            <br />
            <span className="l-ink3" style={by}>{`${author}, ${department}`}</span>
          </Column>
        </Row>
      ))}
    </Section>
  );
}

const signs = {
  sales: { sign: "●", look: "l-sales-ink", colour: colours.salesInk },
  procurement: { sign: "◆", look: "l-procurement-ink", colour: colours.procurementInk },
  other: { sign: "○", look: "l-ink3", colour: colours.ink3 },
};

const sign = { padding: "10px 0 0", fontFamily: sans, fontSize: "13px", lineHeight: "22px" } as const;
const note = {
  padding: "8px 0 0",
  fontFamily: sans,
  fontSize: "16px",
  lineHeight: "24px",
  color: colours.ink,
  wordBreak: "break-word",
} as const;
const by = { fontSize: "13px", lineHeight: "20px", color: colours.ink3 } as const;
