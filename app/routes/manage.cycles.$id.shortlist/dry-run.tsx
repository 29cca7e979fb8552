import { Form, Link } from "@remix-run/react";
import { Empty } from "~/ui/empty";
import { FormErrors } from "~/ui/form-errors";
import { Note } from "~/ui/note";
import { SubmitButton } from "~/ui/submit-button";
import { listOf, plural } from "~/ui/words";
import type { RulePage } from "./route";
import { saysSomething } from "~/domain/says-something";

type Outcome = NonNullable<RulePage["outcome"]>;
type Row = Outcome["chosen"][number];

interface DryRunProps {
  data: RulePage;
  outcome: Outcome;
  errors?: Record<string, string>;
}

/** Whom the rule names, what is still to be done about them, and the button that makes it so. */
export function DryRun({ data, outcome, errors }: DryRunProps) {
  const { cycle, category, rule, canShortlist } = data;
  const fresh = outcome.chosen.filter(({ state }) => state === "open");
  const wordless = fresh.filter(({ citation }) => !saysSomething(citation)).length;
  if (outcome.chosen.length === 0 && outcome.tied.length === 0)
    return (
      <Empty drawing="drawer" title="The rule names nobody">
        {rule.by === "points" ? "No entry has points of screeners yet." : "No entry is in the running yet."}
      </Empty>
    );
  return (
    <section className="stack">
      <h2>
        {plural(outcome.chosen.length, "entry", "entries")} of {category.name}
      </h2>
      <FormErrors errors={errors} />
      {outcome.tied.length > 0 && (
        <Note look="warning">
          {listOf(outcome.tied.map(({ title }) => title))} share the last place and are left to you.
        </Note>
      )}
      {outcome.chosen.length > rule.most && (
        <Note>Several share the last place, so there are more than {rule.most}.</Note>
      )}
      <ol className="named">
        {outcome.chosen.map((row) => (
          <li key={row.id} className="row between">
            <Link to={`/manage/cycles/${cycle.id}/screening?entry=${row.id}`}>{row.title}</Link>
            <span className="meta">
              {measureOf(row)}
              {row.state === "shortlisted" && ", on the shortlist already"}
            </span>
          </li>
        ))}
      </ol>
      {wordless > 0 && (
        <Note look="warning">
          {wordless === 1 ? "One of them has" : `${wordless} of them have`} no citation yet. The vote does not
          open before it is written.
        </Note>
      )}
      {canShortlist && fresh.length > 0 && (
        <Form method="post">
          <input type="hidden" name="category" value={category.id} />
          <input type="hidden" name="by" value={rule.by} />
          <input type="hidden" name="most" value={rule.most} />
          <input type="hidden" name="ties" value={rule.ties} />
          <input type="hidden" name="expected" value={fresh.map(({ id }) => id).join(" ")} />
          <SubmitButton>Put {plural(fresh.length, "entry", "entries")} on the shortlist</SubmitButton>
        </Form>
      )}
    </section>
  );
}

function measureOf({ stories, points, scorers }: Row): string {
  const told = plural(stories, "story", "stories");
  return scorers === 0 ? told : `${told}, ${(points / scorers).toFixed(1)} of 10 points`;
}
