import { Form } from "@remix-run/react";
import { Checkbox } from "~/ui/choice";
import { FieldError } from "~/ui/field";
import { SubmitButton } from "~/ui/submit-button";
import { plural } from "~/ui/words";
import type { ResultCounts } from "./results";

/** The end of the page: all rows go in together, or the reason why they can't. */
export function Go({ counts, mark }: { counts: ResultCounts; mark: string }) {
  const changes = counts.new + counts.changed;
  return (
    <Form method="post" className="gof">
      <input type="hidden" name="seen" value={mark} />
      <div className="stack-s">
        {counts.new > 0 && (
          <Checkbox
            name="welcome"
            label={`Send a welcome letter to ${plural(counts.new, "new person", "new people")}`}
            hint="It says what Laurels is and how to sign in."
          />
        )}
        {counts.problem > 0 ? (
          <FieldError>
            All rows go in together or none do. Correct {plural(counts.problem, "row")} and upload the file
            again.
          </FieldError>
        ) : (
          <p className="meta">All rows go in together. People who are not in the file stay as they are.</p>
        )}
      </div>
      <SubmitButton size="large" disabled={counts.problem > 0 || changes === 0}>
        {changes === 0 ? "Nothing to import" : `Import ${plural(changes, "change")}`}
      </SubmitButton>
    </Form>
  );
}
