import { Form } from "@remix-run/react";
import { RadioCard } from "~/ui/choice";
import { FormErrors } from "~/ui/form-errors";
import type { PersonOption } from "~/ui/person-option";
import { PersonPicker } from "~/ui/person-picker";
import { Select } from "~/ui/select";
import { SubmitButton } from "~/ui/submit-button";
import { TextArea } from "~/ui/text-area";

interface ProposeFormProps {
  open: readonly { value: string; label: string }[];
  answered?: {
    typed: { categoryId: string; kind: string; reason: string };
    errors: Record<string, string>;
    chosen: readonly PersonOption[];
    found?: { query: string; people: readonly PersonOption[] };
  };
}

/** Proposes to add somebody to a roll or to strike them. */
export function ProposeForm({ open, answered }: ProposeFormProps) {
  const { typed, errors = {} } = answered ?? {};
  return (
    <Form method="post" className="form">
      <h2>Propose a change</h2>
      <FormErrors errors={errors} />
      <Select label="Award" name="categoryId" options={open} defaultValue={typed?.categoryId} />
      <fieldset className="cards">
        <legend className="vh">What changes?</legend>
        <RadioCard name="kind" value="add" title="Add to the roll" defaultChecked={typed?.kind !== "strike"}>
          The person gets the letter with the way to the ballot.
        </RadioCard>
        <RadioCard
          name="kind"
          value="strike"
          title="Strike from the roll"
          defaultChecked={typed?.kind === "strike"}
        >
          A ballot that the person has cast already is not counted. The person is told, with your reason.
        </RadioCard>
      </fieldset>
      <PersonPicker
        label="Person"
        name="personId"
        source="/people/search"
        chosen={answered?.chosen}
        found={answered?.found}
        error={errors.personId}
      />
      <TextArea
        label="Why?"
        name="reason"
        rows={2}
        maxLength={1000}
        defaultValue={typed?.reason}
        error={errors.reason}
        hint="One sentence. It stays in the record."
      />
      <p className="form-acts">
        <SubmitButton>Propose it</SubmitButton>
      </p>
    </Form>
  );
}
