import type { FormErrorsByField } from "../form-errors";
import { Select } from "../select";
import { TextArea } from "../text-area";
import { TextField } from "../text-field";
import { Part } from "./part";
import type { WinFields } from "./win-fields";

const spendOptions = [
  { value: "", label: "Neither, or not said" },
  { value: "direct", label: "Direct" },
  { value: "indirect", label: "Indirect" },
];

/** What happened, for whom, and with which suppliers. */
export function StoryPart({ fields, errors = {} }: { fields: WinFields; errors?: FormErrorsByField }) {
  return (
    <Part id="story-part" title="The story">
      <TextField
        label="Give it a name people will remember"
        name="title"
        defaultValue={fields.title}
        error={errors.title}
        maxLength={120}
      />
      <TextField
        label="In one line"
        name="summary"
        hint="What people read on the card: what is better now than before."
        defaultValue={fields.summary}
        error={errors.summary}
        maxLength={240}
      />
      <TextArea
        label="What happened?"
        name="story"
        hint="Start with the problem. Name the moment one side called the other."
        rows={5}
        defaultValue={fields.story}
        error={errors.story}
        maxLength={4000}
        count={{ most: 150, unit: "words" }}
      />
      <TextArea
        label="What did you learn?"
        name="lessons"
        hint="What should others do the same way, or not again? Leave it empty if it is too early to say."
        rows={2}
        defaultValue={fields.lessons}
        error={errors.lessons}
        maxLength={2000}
      />
      <div className="f2">
        <TextField
          label="Customer"
          name="customer"
          defaultValue={fields.customer}
          error={errors.customer}
          maxLength={120}
        />
        <TextField
          label="Suppliers"
          name="suppliers"
          hint="Put a comma between several."
          defaultValue={fields.suppliers}
          error={errors.suppliers}
          maxLength={400}
        />
        <TextField
          label="Contract or framework number"
          name="contract"
          defaultValue={fields.contract}
          error={errors.contract}
          maxLength={80}
        />
        <Select
          label="Kind of spend"
          name="spend"
          hint="Direct goes into what we sell, indirect is for ourselves."
          defaultValue={fields.spend}
          options={spendOptions}
        />
      </div>
    </Part>
  );
}
