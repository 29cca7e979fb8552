import { Column, Row } from "react-email";
import { colours } from "./colours";

const strand = { height: "7px", lineHeight: "7px", fontSize: "0" } as const;

/** Sales from the left, Procurement from the right, drawn as borders so that they show with images off. */
export function Threads() {
  return (
    <Row className="l-surface" bgcolor={colours.surface}>
      <Thread className="l-sales" colour={colours.sales} />
      <Thread className="l-procurement" colour={colours.procurement} />
    </Row>
  );
}

function Thread({ className, colour }: { className: string; colour: string }) {
  const edge = `3px solid ${colour}`;
  return (
    <Column width="50%" className={className} style={{ ...strand, borderTop: edge, borderBottom: edge }}>
      &nbsp;
    </Column>
  );
}
