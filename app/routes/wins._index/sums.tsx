import { valueNames, type ValueKind } from "~/domain/wins/value-line";
import { plural } from "~/ui/words";
import type { ShownSums } from "./shown-sums";

/** What the wins of the list come to: three figures beside each other, never added, and what is in none of them. */
export function LedgerSums({ sums, kind }: { sums: ShownSums; kind: ValueKind | "" }) {
  const { wins, winsHidden, winsWithoutRate, winsInOldCurrency } = sums;
  if (wins === 0) return null;
  const counted = wins - winsHidden - winsWithoutRate;
  const left = [
    winsHidden > 0 &&
      `${plural(winsHidden, "win keeps its figures to itself", "wins keep their figures to themselves")}.`,
    winsWithoutRate > 0 &&
      `${plural(winsWithoutRate, "win is", "wins are")} in a currency that has no rate for the month yet.`,
    winsInOldCurrency > 0 &&
      `${plural(winsInOldCurrency, "win was", "wins were")} validated in a currency that the company no longer has.`,
  ].filter((sentence) => sentence !== false);
  return (
    <section className="sums" aria-label="What these wins come to">
      <dl className="worth">
        <div>
          <dt>Claimed</dt>
          <dd>{sums.claimed}</dd>
          <dd className="meta">by the people of {plural(counted, "win")}</dd>
        </div>
        <div>
          <dt>Validated</dt>
          <dd>{sums.winsValidated > 0 ? sums.validated : "Not yet"}</dd>
          <dd className="meta">by Finance, in {plural(sums.winsValidated, "win")}</dd>
        </div>
        <div>
          <dt>Realised</dt>
          <dd>{sums.winsRealised > 0 ? sums.realised : "Not yet"}</dd>
          <dd className="meta">come in, from {plural(sums.winsRealised, "win")}</dd>
        </div>
      </dl>
      <p className="meta">
        {kind && `${valueNames[kind]} alone. `}
        {plural(wins, "win that both sides have signed", "wins that both sides have signed")}
        {`. What comes every year counts with one year${left.length > 0 ? `. Not counted: ${left.join(" ")}` : "."}`}
      </p>
    </section>
  );
}
