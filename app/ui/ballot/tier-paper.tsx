import { useState } from "react";
import { Knot } from "~/ui/knot";
import { ordinal } from "~/ui/words";
import type { Choice } from "./ballot-page";
import { draggedId } from "./story-article";
import { TierRow } from "./tier-row";
import { ownTier, sharedTier } from "./tiers";
import type { RankingInHand } from "./use-ranking";

interface TierPaperProps {
  choices: readonly Choice[];
  ranking: RankingInHand;
}

/**
 * The ballot paper where several may share a place. Dropped onto a place, a story shares it; dropped between two,
 * it gets a place of its own. The arrows take the same steps.
 */
export function TierPaper({ choices, ranking }: TierPaperProps) {
  const { tiers, told, change } = ranking;
  const [over, setOver] = useState("");
  const byId = new Map(choices.map((choice) => [choice.id, choice]));
  const named = tiers.flat();
  const next = tiers.length + 1;
  const drop = (mark: string, put: (id: string) => void) => ({
    onDragOver: (event: React.DragEvent) => {
      event.preventDefault();
      setOver(mark);
    },
    onDragLeave: () => setOver(""),
    onDrop: (event: React.DragEvent) => {
      event.preventDefault();
      setOver("");
      const id = draggedId(event.dataTransfer);
      if (byId.has(id)) put(id);
    },
  });
  const between = (at: number) => drop(`before-${at}`, (id) => change(ownTier(tiers, id, at), id));
  return (
    <>
      <div className="h">
        <div>
          <h2>Your ballot</h2>
          <p className="meta">
            {named.length} of {choices.length} ranked
          </p>
          <p className="vh" role="status">
            {told}
          </p>
        </div>
        <Knot />
      </div>
      <ol className="tiers" aria-label="Your ranking, first place at the top">
        {tiers.map((tier, index) => (
          <li
            key={tier[0]}
            className={over === `on-${index}` ? "slot tier over" : "slot tier"}
            {...drop(`on-${index}`, (id) => change(sharedTier(tiers, id, index + 1), id))}
          >
            <span
              className={over === `before-${index + 1}` ? "gap over" : "gap"}
              aria-hidden="true"
              {...stopped(between(index + 1))}
            />
            <span className="num">{index + 1}</span>
            <ul
              className="grow"
              aria-label={tier.length > 1 ? `Shared ${ordinal(index + 1)} place` : undefined}
            >
              {tier.map((id) => (
                <TierRow key={id} choice={byId.get(id)!} place={index + 1} ranking={ranking} />
              ))}
            </ul>
          </li>
        ))}
        {named.length < choices.length && (
          <li className={over === `before-${next}` ? "slot free over" : "slot free"} {...between(next)}>
            <span className="num">{next}</span>
            <span className="grow">Drop a story here, or tap “Rank {ordinal(next)}”</span>
          </li>
        )}
      </ol>
      {byId.has("none") && !named.includes("none") && (
        <button type="button" className="btn btn-s" onClick={() => ranking.rank("none")}>
          Rank “None of these” {ordinal(next)}
        </button>
      )}
      <p className="meta">An arrow moves a story onto the next place, then past it.</p>
      <p className="meta with-mouse">
        Drop a story on another to share its place. Or focus a button and press <kbd>1</kbd> to{" "}
        <kbd>{Math.min(choices.length, 9)}</kbd>: the same number is a shared place.
      </p>
    </>
  );
}

/** The gap lies within the place below it: what is dropped on the gap is not meant for that place. */
function stopped<T extends Record<string, (event: React.DragEvent) => void>>(handlers: T): T {
  const entries = Object.entries(handlers).map(([name, handle]) => [
    name,
    (event: React.DragEvent) => {
      event.stopPropagation();
      handle(event);
    },
  ]);
  return Object.fromEntries(entries) as T;
}
