import { Form } from "@remix-run/react";
import { Checkbox } from "~/ui/choice";
import { FormErrors } from "~/ui/form-errors";
import { Note } from "~/ui/note";
import type { PersonOption } from "~/ui/person-option";
import { PersonPicker } from "~/ui/person-picker";
import { Select } from "~/ui/select";
import { SubmitButton } from "~/ui/submit-button";
import { TextArea } from "~/ui/text-area";
import { TextField } from "~/ui/text-field";
import type { GiftFields } from "./read-gift";

interface GiftFormProps {
  award: { nomineeKind: string; requireBothSides: boolean; citationLength: number; hasTrophy: boolean };
  wins: { value: string; label: string }[];
  today: string;
  formKey: string;
  /** What the address filled in. */
  given: { winId: string; people: PersonOption[] };
  answer?: {
    fields: GiftFields;
    errors: Record<string, string>;
    chosen: PersonOption[];
    found?: { query: string; people: PersonOption[] };
  };
}

const largestTeam = 20;

export function GiftForm({ award, wins, today, formKey, given, answer }: GiftFormProps) {
  const { fields, errors = {}, chosen, found } = answer ?? {};
  const isForOne = award.nomineeKind === "person";
  return (
    <Form method="post" className="form">
      <FormErrors errors={errors} />
      <input type="hidden" name="formKey" value={fields?.formKey ?? formKey} />
      <PersonPicker
        label={isForOne ? "Who is honoured" : "Who is honoured, one person or a team"}
        name="people"
        source="/people/search"
        most={isForOne ? 1 : largestTeam}
        chosen={chosen ?? given.people}
        found={found}
        error={errors.people}
        hint={award.requireBothSides ? "At least one person from Sales and one from Procurement." : undefined}
      />
      {!isForOne && (
        <TextField
          label="Name of the team"
          name="teamName"
          hint="Only for a team. Without one, the hall shows the names."
          maxLength={120}
          defaultValue={fields?.teamName}
          error={errors.teamName}
        />
      )}
      <TextArea
        label="The words that go with it"
        name="citation"
        hint="One or two sentences on what they did and what changed. Everybody reads them."
        count={{ most: award.citationLength, unit: "characters" }}
        defaultValue={fields?.citation}
        error={errors.citation}
      />
      <Select
        label="The joint win behind it"
        name="winId"
        options={[{ value: "", label: "None" }, ...wins]}
        defaultValue={fields?.winId ?? given.winId}
        error={errors.winId}
      />
      <TextField
        label="Day of the honour"
        name="honouredOn"
        type="date"
        max={today}
        defaultValue={fields?.honouredOn ?? today}
        error={errors.honouredOn}
      />
      {award.hasTrophy && (
        <Checkbox
          name="trophy"
          value="order"
          label="With its trophy"
          hint="An order is drafted with the engraving, for a buyer to check."
          defaultChecked={fields ? fields.trophy === "order" : true}
        />
      )}
      <Note>It stands in the hall of fame at once, and everybody honoured gets a letter.</Note>
      <div className="form-acts">
        <SubmitButton>Give the award</SubmitButton>
      </div>
    </Form>
  );
}
