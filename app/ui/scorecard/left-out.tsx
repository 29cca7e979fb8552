import { Note } from "../note";
import { plural } from "../words";

/** What the sums leave out, in words. */
export function LeftOut({ veiled, unrated }: { veiled: number; unrated: number }) {
  if (veiled === 0 && unrated === 0) return null;
  return (
    <Note>
      {veiled > 0 &&
        `${plural(veiled, "win keeps its figures to itself", "wins keep their figures to themselves")}. `}
      {unrated > 0 &&
        `${plural(unrated, "value is", "values are")} in no sum, because Finance has set no rate for the month.`}
    </Note>
  );
}
