import { Column, Row, Section } from "react-email";
import type { LetterProps } from "~/domain/mail/letters";
import { colours } from "./colours";
import { sans, serif } from "./text";

type Piece = LetterProps["order-to-vendor"]["pieces"][number];

/** Each piece with the words to cut into it, line by line. */
export function Engravings({ pieces }: { pieces: readonly Piece[] }) {
  return pieces.map((piece) => (
    <Section key={piece.position} className="l-well" bgcolor={colours.well} style={block}>
      <Row>
        <Column className="l-half l-ink3" valign="top" width="45%" style={{ ...about, paddingRight: "16px" }}>
          {`${piece.position}. ${piece.itemName}`}
          <br />
          {`${piece.sku}, ${piece.unitPrice}`}
        </Column>
        <Column className="l-half l-ink" valign="top" style={words}>
          {piece.engraving.map((line, at) => (
            <div key={at}>{line}</div>
          ))}
        </Column>
      </Row>
    </Section>
  ));
}

const block = {
  padding: "14px 18px",
  margin: "0 0 10px",
  backgroundColor: colours.well,
  borderRadius: "8px",
  borderCollapse: "separate",
} as const;
const about = { fontFamily: sans, fontSize: "14px", lineHeight: "21px", color: colours.ink3 } as const;
const words = { fontFamily: serif, fontSize: "16px", lineHeight: "24px", color: colours.ink } as const;
