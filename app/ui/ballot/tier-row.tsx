import { ChevronDown, ChevronUp, GripVertical, X } from "lucide-react";
import { IconButton } from "~/ui/icon-button";
import { ordinal } from "~/ui/words";
import type { Choice } from "./ballot-page";
import { dragId } from "./story-article";
import { step, withoutTier } from "./tiers";
import type { RankingInHand } from "./use-ranking";

interface TierRowProps {
  choice: Choice;
  place: number;
  ranking: RankingInHand;
}

/** One finalist on a place that others may share: dragged, moved by steps, sent as a hidden number. */
export function TierRow({ choice, place, ranking: { tiers, change } }: TierRowProps) {
  const { id, title, detail } = choice;
  const sharing = tiers[place - 1]!.length > 1;
  return (
    <li className="tier-row" draggable onDragStart={(event) => dragId(event.dataTransfer, id)}>
      <input type="hidden" name={`place.${id}`} value={place} />
      <span className="grip">
        <GripVertical className="i" aria-hidden="true" />
      </span>
      <span className="grow">
        <b>{title}</b>
        {detail && <small>{detail}</small>}
      </span>
      <span className="mv">
        <span>
          <IconButton
            icon={ChevronUp}
            label={sharing ? `Put ${title} ahead of the others here` : shareLabel(title, place - 1)}
            disabled={!sharing && place === 1}
            onClick={() => change(step(tiers, id, -1), id)}
          />
          <IconButton
            icon={ChevronDown}
            label={sharing ? `Put ${title} behind the others here` : shareLabel(title, place + 1)}
            disabled={!sharing && place === tiers.length}
            onClick={() => change(step(tiers, id, 1), id)}
          />
        </span>
        <IconButton
          icon={X}
          label={`Take ${title} off the ballot`}
          onClick={() => change(withoutTier(tiers, id), id)}
        />
      </span>
    </li>
  );
}

function shareLabel(title: string, place: number): string {
  return place < 1 ? `${title} has the first place` : `Let ${title} share ${ordinal(place)} place`;
}
