import { ChevronDown, ChevronUp, GripVertical, X } from "lucide-react";
import { useState } from "react";
import { IconButton } from "~/ui/icon-button";
import { Knot } from "~/ui/knot";
import { ordinal } from "~/ui/words";
import type { Choice } from "./ballot-page";
import { move, place, remove, type Ranking } from "./ranking";
import { draggedId, dragId } from "./story-article";
import { alone } from "./tiers";
import type { RankingInHand } from "./use-ranking";

interface SlotPaperProps {
  choices: readonly Choice[];
  ranking: RankingInHand;
}

/** The ballot paper with a slot for each place: dragged into, moved by buttons, sent as hidden numbers. */
export function SlotPaper({ choices, ranking: { tiers, told, change: changeTiers } }: SlotPaperProps) {
  const [over, setOver] = useState(0);
  const ranking: Ranking = tiers.flat();
  const change = (next: Ranking, id: string) => changeTiers(alone(next), id);
  const byId = new Map(choices.map((choice) => [choice.id, choice]));
  const free = choices.filter(({ id }) => !ranking.includes(id));
  const drop = (at: number) => ({
    onDragOver: (event: React.DragEvent) => {
      event.preventDefault();
      setOver(at);
    },
    onDragLeave: () => setOver(0),
    onDrop: (event: React.DragEvent) => {
      event.preventDefault();
      setOver(0);
      const id = draggedId(event.dataTransfer);
      if (byId.has(id)) change(place(ranking, id, at), id);
    },
  });
  return (
    <>
      <div className="h">
        <div>
          <h2>Your ballot</h2>
          <p className="meta">
            {ranking.length} of {choices.length} ranked
          </p>
          <p className="vh" role="status">
            {told}
          </p>
        </div>
        <Knot />
      </div>
      <ol aria-label="Your ranking, first choice at the top">
        {ranking.map((id, index) => (
          <Slot
            key={id}
            choice={byId.get(id)!}
            place={index + 1}
            last={ranking.length}
            isTarget={over === index + 1}
            onMove={(by) => change(move(ranking, id, by), id)}
            onRemove={() => change(remove(ranking, id), id)}
            {...drop(index + 1)}
          />
        ))}
        {free.map(({ id }, index) => {
          const at = ranking.length + index + 1;
          const hint =
            index === 0 ? `Drop a story here, or tap “Rank ${ordinal(at)}”` : "You may leave this empty";
          return (
            <li key={id} className={over === at ? "slot free over" : "slot free"} {...drop(at)}>
              <span className="num">{at}</span>
              <span className="grow">{hint}</span>
            </li>
          );
        })}
      </ol>
      {free.some(({ id }) => id === "none") && (
        <button type="button" className="btn btn-s" onClick={() => change([...ranking, "none"], "none")}>
          Rank “None of these” {ordinal(ranking.length + 1)}
        </button>
      )}
      <p className="meta with-mouse">
        Drag a story, or focus its button and press <kbd>1</kbd> to <kbd>{Math.min(choices.length, 9)}</kbd>.
        Arrow keys move it.
      </p>
    </>
  );
}

interface SlotProps {
  choice: Choice;
  place: number;
  last: number;
  isTarget: boolean;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
  onDragOver: (event: React.DragEvent) => void;
  onDragLeave: () => void;
  onDrop: (event: React.DragEvent) => void;
}

function Slot({ choice, place, last, isTarget, onMove, onRemove, ...drop }: SlotProps) {
  return (
    <li
      className={isTarget ? "slot over" : "slot"}
      draggable
      onDragStart={(event) => dragId(event.dataTransfer, choice.id)}
      {...drop}
    >
      <input type="hidden" name={`place.${choice.id}`} value={place} />
      <span className="num">{place}</span>
      <span className="grip">
        <GripVertical className="i" aria-hidden="true" />
      </span>
      <span className="grow">
        <b>{choice.title}</b>
        {choice.detail && <small>{choice.detail}</small>}
      </span>
      <span className="mv">
        <span>
          <IconButton
            icon={ChevronUp}
            label={`Move ${choice.title} up`}
            disabled={place === 1}
            onClick={() => onMove(-1)}
          />
          <IconButton
            icon={ChevronDown}
            label={`Move ${choice.title} down`}
            disabled={place === last}
            onClick={() => onMove(1)}
          />
        </span>
        <IconButton icon={X} label={`Take ${choice.title} off the ballot`} onClick={onRemove} />
      </span>
    </li>
  );
}
