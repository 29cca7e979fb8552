import { Form } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import { Checkbox } from "~/ui/choice";
import { FieldError } from "~/ui/field";
import { useHydrated } from "~/ui/hydrated";
import { SubmitButton } from "~/ui/submit-button";
import { number, plural } from "~/ui/words";
import type { DealCounts } from "./deal-view";

/** The end of the page: what the import does, and what happens to rows with a problem. */
export function Go({ counts, mark, error }: { counts: DealCounts; mark: string; error?: string }) {
  const changes = counts.new + counts.changed;
  const hydrated = useHydrated();
  const form = useRef<HTMLFormElement>(null);
  const [leftOut, setLeftOut] = useState(false);
  const readBox = () => setLeftOut(form.current !== null && new FormData(form.current).has("problems"));
  // The box may be ticked before scripts run, or by a browser that comes back to the page.
  useEffect(readBox, []);
  const waits = hydrated && counts.problem > 0 && !leftOut;
  return (
    <Form method="post" className="gof" ref={form} onChange={readBox}>
      <input type="hidden" name="does" value="import" />
      <input type="hidden" name="seen" value={mark} />
      <div className="stack-s">
        <p className="meta">
          {plural(counts.new, "new draft")}, {number(counts.changed)} changed, {number(counts.same)}{" "}
          unchanged.{" "}
          {counts.sent > 0 &&
            `${plural(counts.sent, "win was", "wins were")} sent already and stay as they are. `}
          {counts.leftOut > 0 && `${plural(counts.leftOut, "deal is", "deals are")} not won and left out.`}
        </p>
        {counts.problem > 0 && (
          <Checkbox
            name="problems"
            value="leave-out"
            label={`Leave out ${plural(counts.problem, "row")} with a problem`}
            hint="Otherwise all rows go in together or none do. Their wins can be imported with a later file."
          />
        )}
        {error && <FieldError>{error}</FieldError>}
      </div>
      <SubmitButton size="large" disabled={changes === 0 || waits}>
        {changes === 0 ? "Nothing to import" : `Import ${plural(changes, "deal")}`}
      </SubmitButton>
    </Form>
  );
}
