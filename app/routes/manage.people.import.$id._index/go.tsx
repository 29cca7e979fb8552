import { Form } from "@remix-run/react";
import { Checkbox } from "~/ui/choice";
import { SubmitButton } from "~/ui/submit-button";
import { plural } from "~/ui/words";
import type { GoingCounts } from "./results";

interface GoProps {
  /** How many rows have a problem. */
  problems: number;
  /** What goes in without them. */
  going: GoingCounts;
  mark: string;
}

/** The end of the page: what the import does, and what happens to rows with a problem. */
export function Go({ problems, going, mark }: GoProps) {
  const changes = going.new + going.changed;
  const others = going.leftOut - problems;
  return (
    <Form method="post" className="gof">
      <input type="hidden" name="seen" value={mark} />
      <div className="stack-s">
        {going.new > 0 && (
          <Checkbox
            name="welcome"
            label={`Send a welcome letter to ${plural(going.new, "new person", "new people")}`}
            hint="It says what Laurels is and how to sign in."
          />
        )}
        {problems > 0 ? (
          <Checkbox
            name="problems"
            value="leave-out"
            label={`Leave out ${plural(problems, "row")} with a problem`}
            hint={`Otherwise all rows go in together or none do. Their people can be imported with a later file.${othersOut(others)}`}
          />
        ) : (
          <p className="meta">All rows go in together. People who are not in the file stay as they are.</p>
        )}
      </div>
      <SubmitButton size="large" disabled={changes === 0}>
        {changes === 0 ? "Nothing to import" : `Import ${plural(changes, "change")}`}
      </SubmitButton>
    </Form>
  );
}

/** Rows without a problem of their own that cannot go in without the others. */
function othersOut(count: number): string {
  return count === 0 ? "" : ` ${plural(count, "more row stays", "more rows stay")} out because of them.`;
}
