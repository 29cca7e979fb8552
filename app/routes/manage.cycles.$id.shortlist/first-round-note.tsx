import { Link } from "@remix-run/react";
import { Note } from "~/ui/note";
import type { RulePage } from "./route";

/** That colleagues or a jury can make the list too, as the first of two rounds. */
export function FirstRoundNote({ data: { category, first } }: { data: RulePage }) {
  const rules = <Link to={`/manage/awards/${category.awardId}`}>{category.name}</Link>;
  if (!first)
    return (
      <Note>
        Colleagues or a jury can make this list too: set what comes before the final of {rules}, and the next
        cycle has it.
      </Note>
    );
  return (
    <Note>
      {first.kind === "vote" ? "A first vote" : "A first jury"} of {rules} takes the {first.size} best of what
      you put on the shortlist on to the final, by itself. So leave it longer than that.
    </Note>
  );
}
