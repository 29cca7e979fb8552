import { Link } from "@remix-run/react";
import { ButtonLink } from "~/ui/button";
import { Chip } from "~/ui/chip";
import { plural } from "~/ui/words";

interface CategoryRowProps {
  category: {
    id: string;
    name: string;
    purpose: string;
    /** How many the viewer sent here: nobody sees those of others. */
    nominations: number;
    ballot: string | null;
    /** Entries that the viewer still has to score; null for whoever does not sit on the jury. */
    toScore: number | null;
    result: string | null;
  };
}

/** One award of a cycle with what the viewer can do in it now. */
export function CategoryRow({ category }: CategoryRowProps) {
  const { id, name, purpose, nominations, ballot, toScore, result } = category;
  return (
    <li className="list-row">
      <div className="grow">
        <h3>{name}</h3>
        <p className="ink2">{purpose}</p>
        {nominations > 0 && (
          <p className="meta">
            <Link to="/nominations">{plural(nominations, "nomination")} of yours</Link>
          </p>
        )}
      </div>
      {ballot === "cast" && <Chip look="ok">Your ballot is in</Chip>}
      {ballot && (
        <ButtonLink to={`/vote/${id}`}>{ballot === "cast" ? "Replace my ballot" : "Vote"}</ButtonLink>
      )}
      {toScore !== null && (
        <ButtonLink to={`/jury/${id}`}>
          {toScore > 0 ? `Score ${plural(toScore, "entry", "entries")}` : "See my sheets"}
        </ButtonLink>
      )}
      {result && <ButtonLink to={result}>See the result</ButtonLink>}
    </li>
  );
}
