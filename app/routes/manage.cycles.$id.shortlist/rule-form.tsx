import { Form } from "@remix-run/react";
import { Select } from "~/ui/select";
import { SubmitButton } from "~/ui/submit-button";
import { TextField } from "~/ui/text-field";
import type { RulePage } from "./route";

/** The rule: which award, by what, how many, and what becomes of a shared last place. */
export function RuleForm({ data }: { data: RulePage }) {
  const { categories, category, rule } = data;
  return (
    <Form className="form rule-form" key={JSON.stringify([category.id, rule])}>
      <Select label="Award" name="category" defaultValue={category.id} options={categories} />
      <Select
        label="The first by"
        name="by"
        defaultValue={rule.by}
        options={[
          { value: "stories", label: "Number of nominations" },
          { value: "points", label: "Mean points of screeners" },
        ]}
      />
      <TextField
        label="How many"
        name="most"
        type="number"
        min={1}
        max={100}
        required
        defaultValue={String(rule.most)}
      />
      <Select
        label="Where several share the last place"
        name="ties"
        defaultValue={rule.ties}
        options={[
          { value: "all", label: "All of them go on it" },
          { value: "none", label: "None of them, we choose" },
        ]}
      />
      <p className="form-acts">
        <SubmitButton look="secondary">Show whom it names</SubmitButton>
      </p>
    </Form>
  );
}
