import { CopyButton } from "~/ui/copy-button";
import { PiecePreview } from "~/ui/piece-preview";

interface WhatToEngraveProps {
  order: { deliverTo: string; note: string };
  pieces: readonly {
    id: string;
    position: number;
    itemName: string;
    sku: string;
    shape: string;
    engraving: string[];
    price: string;
  }[];
}

/** The first piece as a picture, and every piece line by line, to be copied. */
export function WhatToEngrave({ order, pieces }: WhatToEngraveProps) {
  const text = pieces
    .map(({ position, engraving }) => [`Piece ${position}`, ...engraving].join("\n"))
    .join("\n\n");
  return (
    <aside className="ven-side sheet" aria-label="What to engrave">
      <div className="pv">
        <PiecePreview shape={pieces[0]?.shape ?? ""} lines={pieces[0]?.engraving ?? []} />
      </div>
      <div className="pad-s stack">
        <div className="row between">
          <h2 className="h3">What to engrave</h2>
          <CopyButton text={text} label="Copy text" size="small" />
        </div>
        {pieces.map(({ id, position, itemName, sku, engraving, price }) => (
          <section key={id} aria-label={`Piece ${position}`}>
            <p className="meta">
              Piece {position}, {itemName}, <span className="mono">{sku}</span>, {price}
            </p>
            <ol className="cuts">
              {engraving.map((line, at) => (
                <li key={at}>{line}</li>
              ))}
            </ol>
          </section>
        ))}
        <dl className="kv">
          <dt>Deliver to</dt>
          <dd>{order.deliverTo}</dd>
          {order.note && (
            <>
              <dt>Note</dt>
              <dd>{order.note}</dd>
            </>
          )}
        </dl>
      </div>
    </aside>
  );
}
