import { Check } from "lucide-react";
import { ordinal } from "~/ui/words";

interface RankButtonProps {
  title: string;
  /** The place on the paper, 0 for none. */
  rank: number;
  next: number;
  onRank: () => void;
  /** Answers whether the key meant something. */
  onKey: (key: string) => boolean;
}

/** Ranks a story next by tap; numbers and arrow keys place and move it while the button has the focus. */
export function RankButton({ title, rank, next, onRank, onKey }: RankButtonProps) {
  const keys = {
    "aria-keyshortcuts": "1 2 3 4 5 6 7 8 9 ArrowUp ArrowDown Delete",
    onKeyDown: (event: React.KeyboardEvent) => {
      if (!event.ctrlKey && !event.metaKey && !event.altKey && onKey(event.key)) event.preventDefault();
    },
  };
  if (rank === 0) {
    return (
      <button type="button" className="btn btn-s" onClick={onRank} {...keys}>
        Rank {ordinal(next)}
        <span className="vh">: {title}</span>
      </button>
    );
  }
  return (
    <button type="button" className="ranked" onClick={() => onKey("Delete")} {...keys}>
      <Check className="i i-s" aria-hidden="true" />
      Ranked <span className="num">{ordinal(rank)}</span>
      <span className="vh">: {title}. Press to take it off.</span>
    </button>
  );
}
