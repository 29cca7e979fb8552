import { Link } from "@remix-run/react";
import { CircleAlert } from "lucide-react";
import { ButtonLink } from "~/ui/button";
import { shortDay } from "~/ui/dates";
import type { OrderPageData } from "./page-data";

interface PiecesProps {
  pieces: OrderPageData["pieces"];
  orderId: string;
  editing: boolean;
  timeZone: string;
}

/** All pieces with what is cut into them, and where each one is. */
export function Pieces({ pieces, orderId, editing, timeZone }: PiecesProps) {
  return (
    <section>
      <div className="sec">
        <h2>Pieces</h2>
        {editing && (
          <ButtonLink size="small" to={`/orders/${orderId}/pieces`}>
            Add a piece
          </ButtonLink>
        )}
      </div>
      <ol className="list pieces">
        {pieces.map((piece) => (
          <li key={piece.id}>
            <span className="tn muted">{piece.position}</span>
            <span className="grow">
              <Link
                className="name-link"
                to={`/orders/${orderId}?piece=${piece.position}`}
                preventScrollReset
              >
                <b>{piece.recipientName}</b>
              </Link>
              <small className="cut">{piece.engraving.join(" / ") || "Nothing to engrave yet"}</small>
              {piece.wrong > 0 && (
                <span className="msg err">
                  <CircleAlert className="i" aria-hidden="true" />
                  The engraving needs another look.
                </span>
              )}
              <Way piece={piece} timeZone={timeZone} />
            </span>
            <span className="tn">{piece.price}</span>
            {editing && pieces.length > 1 && (
              <Link className="more no-print" to={`/orders/${orderId}/pieces/${piece.id}/removal`}>
                Take out<span className="vh"> the piece for {piece.recipientName}</span>
              </Link>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Way({ piece, timeZone }: { piece: OrderPageData["pieces"][number]; timeZone: string }) {
  if (!piece.shippedAt) return null;
  const shipped = `${piece.carrier}, ${piece.trackingNumber}, since ${shortDay(piece.shippedAt, timeZone)}`;
  return (
    <small>
      {piece.receivedAt ? `Received ${shortDay(piece.receivedAt, timeZone)}` : `On its way with ${shipped}`}
      {piece.condition && `. ${piece.condition}`}
    </small>
  );
}
