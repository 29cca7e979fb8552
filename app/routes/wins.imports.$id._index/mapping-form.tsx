import { Form } from "@remix-run/react";
import { dealFields, neededFields, type DealField, type DealMapping } from "~/domain/wins/import/fields";
import { Select } from "~/ui/select";
import { SubmitButton } from "~/ui/submit-button";
import { dealFieldNames } from "~/ui/wins/deal-words";

interface MappingFormProps {
  mapping: DealMapping;
  heads: readonly string[];
  missing: readonly DealField[];
  /** The field whose column was refused, and why. */
  wrong?: { field: string; sentence: string };
}

/** Which column of the file says what. */
export function MappingForm({ mapping, heads, missing, wrong }: MappingFormProps) {
  const options = heads.filter(Boolean).map((head) => ({ value: head, label: head }));
  const errorOf = (field: DealField) => {
    if (wrong?.field === field) return wrong.sentence;
    return missing.includes(field) ? "Choose the column that says it." : undefined;
  };
  return (
    <details className="mapping" open={missing.length > 0 || wrong !== undefined}>
      <summary className="more">Columns of this file</summary>
      <Form method="post">
        <input type="hidden" name="does" value="map" />
        <div className="more-fields">
          {dealFields.map((field) => (
            <Select
              key={field}
              label={dealFieldNames[field]}
              name={field}
              defaultValue={mapping.columns[field] ?? ""}
              error={errorOf(field)}
              options={[
                { value: "", label: neededFields.includes(field) ? "Choose a column" : "Not in this file" },
                ...options,
              ]}
            />
          ))}
          <Select
            label="Days with slashes"
            name="days"
            defaultValue={mapping.days}
            options={[
              { value: "day-first", label: "31/12/2026" },
              { value: "month-first", label: "12/31/2026" },
            ]}
          />
        </div>
        <p className="meta">The next file with the same columns begins with this choice.</p>
        <SubmitButton look="secondary">Read it this way</SubmitButton>
      </Form>
    </details>
  );
}
