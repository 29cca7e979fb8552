import { CopyButton } from "~/ui/copy-button";
import { day } from "~/ui/dates";
import type { ResultView } from "./result-view.server";

interface LotCheckProps {
  view: ResultView;
  lot: NonNullable<ResultView["lot"]>;
  /** Whether the lot decided anything. */
  isDrawn: boolean;
}

/** All that somebody needs to draw the lot again by hand, and two lines that do it. */
export function LotCheck({ view, lot, isDrawn }: LotCheckProps) {
  const { seal, order } = lot.commands;
  const isOfJury = view.method === "rubric";
  return (
    <details className="draw">
      <summary>Check the draw</summary>
      <p>
        {lot.sealedAt &&
          `The seed was sealed on ${day(lot.sealedAt, view.timeZone)} and opened for the count. `}
        {isDrawn ? "The lot decided by this order:" : "The lot would have decided by this order:"}
      </p>
      <ol>
        {lot.order.map(({ id, mark }) => (
          <li key={id}>
            {view.names[id]} {mark && <span className="mono muted">{mark.slice(0, 8)}</span>}
          </li>
        ))}
      </ol>
      <p>
        {lot.box ? "Beside each finalist stands the start of its mark: " : "Each finalist’s mark is "}
        the SHA-256 of the seed, the mark of the box and the finalist’s id, one on each line. The smallest
        mark comes first. Nobody could know the marks before the close, because they hang on every{" "}
        {isOfJury ? "sheet" : "ballot"}.
        {!lot.box &&
          " The mark of the box is for those who may see the sheets, because a few sheets could be guessed from it."}
      </p>
      <dl>
        <Mark name="Seed" value={lot.seed} />
        <Mark
          name={`Shown at the ${isOfJury ? "start" : "opening, on every ballot"}`}
          value={lot.commitment}
        />
        {lot.box && (
          <Mark name={`Mark of the box, over all ${isOfJury ? "sheets" : "ballots"}`} value={lot.box} />
        )}
      </dl>
      <p>In a shell, this line gives what was shown before:</p>
      <Command line={seal} />
      {order && (
        <>
          <p>And this one gives the order:</p>
          <Command line={order} />
        </>
      )}
    </details>
  );
}

function Mark({ name, value }: { name: string; value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd className="mono hash">{value}</dd>
    </>
  );
}

function Command({ line }: { line: string }) {
  return (
    <div className="command">
      <code className="mono hash">{line}</code>
      <CopyButton text={line} label="Copy" size="small" />
    </div>
  );
}
