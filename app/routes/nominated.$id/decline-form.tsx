import { Form } from "@remix-run/react";
import { longestDecline } from "~/domain/awards/decline";
import { FormErrors } from "~/ui/form-errors";
import { usePeopleTeam } from "~/ui/people-team";
import { SubmitButton } from "~/ui/submit-button";
import { TextArea } from "~/ui/text-area";
import type { NominatedData } from "./route";

interface DeclineFormProps {
  data: NominatedData;
  answered?: { words: string; errors: Record<string, string> };
}

/** How a nominee says that they would rather not. */
export function DeclineForm({ data: { others, until }, answered }: DeclineFormProps) {
  const team = usePeopleTeam();
  return (
    <Form method="post" className="form" aria-labelledby="decline">
      <h2 id="decline">If you would rather not</h2>
      <FormErrors errors={answered?.errors} />
      <p>
        {others.length > 0
          ? "You leave quietly. Your team goes on without you where the award lets it; otherwise the nomination rests."
          : "The nomination rests, quietly. Those who wrote hear that it does not go on, and not that you asked."}{" "}
        You can say so until {until}, and it cannot be taken back.
      </p>
      <TextArea
        label={`A word to the ${team} (optional)`}
        name="words"
        rows={3}
        defaultValue={answered?.words}
        error={answered?.errors.words}
        count={{ most: longestDecline, unit: "characters" }}
        hint="No reason is needed. Only they read it."
      />
      <div className="form-acts">
        <SubmitButton look="secondary">I would rather not</SubmitButton>
      </div>
    </Form>
  );
}
