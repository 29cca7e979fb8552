import { Link } from "@remix-run/react";
import { ButtonLink } from "~/ui/button";
import { Chip } from "~/ui/chip";
import { plural } from "~/ui/words";

interface CategoryRowProps {
  category: {
    id: string;
    name: string;
    purpose: string;
    /** How it is decided, where something makes a list before the end. */
    steps: string | null;
    /** How many the viewer sent here: nobody sees those of others. */
    nominations: number;
    /** The ballot that is open for the viewer now; null for whoever is not on its roll. */
    ballot: { path: string; isCast: boolean } | null;
    /** What the viewer still has to score; null for whoever does not sit on the jury at work. */
    sheets: { path: string; toScore: number } | null;
    result: string | null;
  };
}

/** One award of a cycle with what the viewer can do in it now. */
export function CategoryRow({ category }: CategoryRowProps) {
  const { name, purpose, steps, nominations, ballot, sheets, result } = category;
  return (
    <li className="list-row">
      <div className="grow">
        <h3>{name}</h3>
        <p className="ink2">{purpose}</p>
        {steps && <p className="meta">{`${steps}.`}</p>}
        {nominations > 0 && (
          <p className="meta">
            <Link to="/nominations">{plural(nominations, "nomination")} of yours</Link>
          </p>
        )}
      </div>
      {ballot?.isCast && <Chip look="ok">Your ballot is in</Chip>}
      {ballot && <ButtonLink to={ballot.path}>{ballot.isCast ? "Replace my ballot" : "Vote"}</ButtonLink>}
      {sheets && (
        <ButtonLink to={sheets.path}>
          {sheets.toScore > 0 ? `Score ${plural(sheets.toScore, "entry", "entries")}` : "See my sheets"}
        </ButtonLink>
      )}
      {result && <ButtonLink to={result}>See the result</ButtonLink>}
    </li>
  );
}
