import { Column, Row, Section } from "react-email";
import { colours } from "./colours";
import { sans, serif, TextLink } from "./text";

export interface ListedEntry {
  title: string;
  href?: string;
  below?: string;
}

/** Several things of the same kind: a title, perhaps a link, and a line below each. */
export function Entries({ entries }: { entries: readonly ListedEntry[] }) {
  return (
    <Section className="l-line" style={{ margin: "18px 0 4px", borderTop: `1px solid ${colours.line}` }}>
      {entries.map((entry, at) => (
        <Row key={at}>
          <Column className="l-line" style={{ padding: "12px 0", borderBottom: `1px solid ${colours.line}` }}>
            <p className="l-ink" style={title}>
              {entry.href ? <TextLink href={entry.href}>{entry.title}</TextLink> : entry.title}
            </p>
            {entry.below ? (
              <p className="l-ink2" style={below}>
                {entry.below}
              </p>
            ) : null}
          </Column>
        </Row>
      ))}
    </Section>
  );
}

const title = {
  margin: 0,
  fontFamily: serif,
  fontSize: "19px",
  lineHeight: "26px",
  color: colours.ink,
} as const;
const below = {
  margin: "2px 0 0",
  fontFamily: sans,
  fontSize: "15px",
  lineHeight: "23px",
  color: colours.ink2,
} as const;
