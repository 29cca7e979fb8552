import { Form } from "@remix-run/react";
import { longestRequest } from "~/domain/awards/endorsement";
import { FormErrors } from "~/ui/form-errors";
import type { PersonOption } from "~/ui/person-option";
import { PersonPicker } from "~/ui/person-picker";
import { SubmitButton } from "~/ui/submit-button";
import { TextArea } from "~/ui/text-area";

interface AskFormProps {
  answered:
    | {
        request: string;
        errors: Record<string, string>;
        chosen: PersonOption[];
        found?: { query: string; people: PersonOption[] };
      }
    | undefined;
  formKey: string;
  closes: string;
  left: number;
}

/** Whom to ask, and what to tell them: they see this and nothing else. */
export function AskForm({ answered, formKey, closes, left }: AskFormProps) {
  const errors = answered?.errors ?? {};
  return (
    <Form method="post" className="form">
      <FormErrors errors={errors} />
      <input type="hidden" name="formKey" value={formKey} />
      <PersonPicker
        label="Colleague"
        name="personId"
        source="/people/search"
        chosen={answered?.chosen}
        found={answered?.found}
        error={errors.personId}
        hint={`Somebody who saw it too. You can ask ${left} more.`}
      />
      <TextArea
        label="What do you want to tell them? (optional)"
        name="request"
        rows={3}
        defaultValue={answered?.request}
        error={errors.request}
        count={{ most: longestRequest, unit: "characters" }}
        hint="They see whom you nominated for which award, and this. Not your answers."
      />
      <div className="form-acts">
        <SubmitButton>Ask by letter</SubmitButton>
      </div>
      <p className="meta">
        They can answer until {closes}, and get one reminder. Whoever would rather not answers nothing, and
        nobody is told.
      </p>
    </Form>
  );
}
