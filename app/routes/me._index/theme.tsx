import { Form } from "@remix-run/react";
import { Radio } from "~/ui/choice";
import { SubmitButton } from "~/ui/submit-button";

const choices = [
  { value: "system", label: "Like the system" },
  { value: "light", label: "Light" },
  { value: "dark", label: "Dark" },
];

export function Theme({ theme }: { theme: "light" | "dark" | null }) {
  return (
    <section className="set">
      <div>
        <h2>Look</h2>
        <p className="meta">Kept in this browser.</p>
      </div>
      <div>
        <Form method="post" action="/theme" className="row wrap">
          <input type="hidden" name="next" value="/me?done=saved" />
          {choices.map(({ value, label }) => (
            <Radio
              key={value}
              name="theme"
              value={value}
              label={label}
              defaultChecked={value === (theme ?? "system")}
            />
          ))}
          <SubmitButton look="secondary" size="small" action="/theme">
            Save
          </SubmitButton>
        </Form>
      </div>
    </section>
  );
}
