import {
  longestLine,
  longestTag,
  longestText,
  mostTags,
  updateAudiences,
  updateKinds,
} from "~/domain/updates/update";
import { FieldError } from "../field";
import { Select } from "../select";
import { TextArea } from "../text-area";
import { TextField } from "../text-field";
import { audienceNames, kindLooks } from "./words";

/** What the form of a note holds, as it was typed. */
export interface UpdateValues {
  kind: string;
  line: string;
  text: string;
  tags: string;
  audience: string;
  validUntil: string;
}

interface UpdateFieldsProps {
  values: UpdateValues;
  errors?: Record<string, string | undefined>;
  today: string;
}

/** The kind as chips, the one sentence, until when it is true, and more for those who want it. */
export function UpdateFields({ values, errors, today }: UpdateFieldsProps) {
  const wantsMore = Boolean(values.text || values.tags || errors?.text || errors?.tags);
  return (
    <>
      <fieldset className="up-kinds">
        <legend className="vh">Kind</legend>
        {updateKinds.map((kind) => {
          const { name, icon: Icon } = kindLooks[kind];
          return (
            <label key={kind} className="chip">
              <input
                type="radio"
                name="kind"
                value={kind}
                defaultChecked={kind === values.kind}
                className="vh"
              />
              <Icon className="i" aria-hidden="true" />
              {name}
            </label>
          );
        })}
      </fieldset>
      {errors?.kind && <FieldError>{errors.kind}</FieldError>}
      <div className="up-line">
        <TextArea
          label="The one sentence"
          name="line"
          rows={2}
          count={{ most: longestLine, unit: "characters" }}
          placeholder="Quotes take four days this week, not three."
          defaultValue={values.line}
          error={errors?.line}
        />
      </div>
      <div className="up-facts">
        <TextField
          label="True until"
          name="validUntil"
          type="date"
          min={today}
          defaultValue={values.validUntil}
          error={errors?.validUntil}
        />
        <Select
          label="To"
          name="audience"
          defaultValue={values.audience}
          options={updateAudiences.map((value) => ({ value, label: audienceNames[value] }))}
        />
      </div>
      <details className="up-more" open={wantsMore || undefined}>
        <summary>Say more</summary>
        <div className="stack">
          <TextArea
            label="A little more"
            name="text"
            rows={3}
            count={{ most: longestText, unit: "characters" }}
            hint="What to do about it, or whom to ask."
            defaultValue={values.text}
            error={errors?.text}
          />
          <TextField
            label="Customers, suppliers, categories"
            name="tags"
            maxLength={(longestTag + 2) * mostTags * 2}
            hint={`Up to ${mostTags}, with commas between. Everybody may read them.`}
            defaultValue={values.tags}
            error={errors?.tags}
          />
        </div>
      </details>
    </>
  );
}
