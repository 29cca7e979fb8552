import { Segmented } from "~/ui/segmented";
import type { OrderPageData } from "./page-data";

interface PieceChoiceProps {
  pieces: OrderPageData["pieces"];
  chosen: number;
  orderId: string;
}

const mostInARow = 4;

/** Which piece the preview shows: a short row, or for many pieces the one before and the one after. */
export function PieceChoice({ pieces, chosen, orderId }: PieceChoiceProps) {
  if (pieces.length < 2) return null;
  const at = pieces.findIndex(({ position }) => position === chosen);
  const start = Math.max(0, Math.min(at - 1, pieces.length - mostInARow));
  const options = pieces.slice(start, start + mostInARow).map(({ position }) => ({
    label: pieces.length > 3 ? String(position) : `Piece ${position}`,
    to: `/orders/${orderId}?piece=${position}`,
    current: position === chosen,
  }));
  return <Segmented label="Piece" options={options} />;
}
