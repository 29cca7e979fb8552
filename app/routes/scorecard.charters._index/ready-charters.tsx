import { Form } from "@remix-run/react";
import { Checkbox } from "~/ui/choice";
import { FieldError } from "~/ui/field";
import { SubmitButton } from "~/ui/submit-button";

interface ReadyChartersProps {
  ready: readonly { key: string; name: string; meaning: string; formula: string }[];
  error?: string;
}

/** Charters to take over as they are. */
export function ReadyCharters({ ready, error }: ReadyChartersProps) {
  return (
    <section aria-labelledby="ready">
      <div className="sec">
        <h2 id="ready">Ready to take over</h2>
      </div>
      <Form method="post" className="stack">
        <fieldset className="sc-ready">
          <legend className="vh">Ready charters</legend>
          {ready.map(({ key, name, meaning, formula }) => (
            <Checkbox
              key={key}
              name="keys"
              value={key}
              label={<b>{name}</b>}
              hint={`${meaning}. ${formula}`}
            />
          ))}
        </fieldset>
        {error && <FieldError>{error}</FieldError>}
        <div>
          <SubmitButton look="secondary">Take over what is ticked</SubmitButton>
        </div>
      </Form>
    </section>
  );
}
