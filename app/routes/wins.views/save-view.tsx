import { Form } from "@remix-run/react";
import { Checkbox } from "~/ui/choice";
import { SubmitButton } from "~/ui/submit-button";
import { TextField } from "~/ui/text-field";

interface SaveViewProps {
  query: string;
  name: string;
  error?: string;
}

/** Gives the list that somebody came from a name. */
export function SaveView({ query, name, error }: SaveViewProps) {
  return (
    <Form method="post" className="form save-view">
      <input type="hidden" name="does" value="save" />
      <input type="hidden" name="query" value={query} />
      <TextField
        label="Name of this view"
        name="name"
        defaultValue={name}
        error={error}
        placeholder="Freight, still delivering"
        autoComplete="off"
      />
      <Checkbox name="opens" label="Open the ledger with it" hint="“All wins” still shows everything." />
      <div className="form-acts">
        <SubmitButton>Save this view</SubmitButton>
      </div>
    </Form>
  );
}
