import { Link } from "@remix-run/react";
import { valueNames, type ValueKind } from "~/domain/wins/value-line";
import { Note } from "~/ui/note";
import { listOf } from "~/ui/words";

interface SimilarWinsProps {
  wins: readonly { id: string; title: string; shared: string; kinds: string[] }[];
}

/** Wins that may count the same value a second time. Finance decides: nothing is barred by it. */
export function SimilarWins({ wins }: SimilarWinsProps) {
  return (
    <Note look="warning">
      <b>Could some of this be counted twice?</b> The same supplier or contract and kind of value, over the
      same time:
      <ul className="will">
        {wins.map(({ id, title, shared, kinds }) => (
          <li key={id}>
            <Link to={`/finance/wins/${id}`}>{title}</Link>, {shared}:{" "}
            {listOf(kinds.map((kind) => valueNames[kind as ValueKind].toLowerCase()))}
          </li>
        ))}
      </ul>
    </Note>
  );
}
