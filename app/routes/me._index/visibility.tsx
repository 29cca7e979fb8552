import { Form } from "@remix-run/react";
import { RadioCard } from "~/ui/choice";
import { SubmitButton } from "~/ui/submit-button";
import { visibilityTitles } from "~/ui/visibility-words";

const choices = [
  { value: "shown", title: visibilityTitles.shown, note: "The usual way" },
  { value: "name_only", title: visibilityTitles.name_only, note: "The citation is not shown" },
  { value: "hidden", title: visibilityTitles.hidden, note: "Only you and those who keep the awards see it" },
];

export function Visibility({ visibility }: { visibility: string }) {
  return (
    <Form method="post" action="/me/visibility" className="stack">
      <fieldset className="ops">
        <legend>If you are honoured, the hall of fame shows</legend>
        {choices.map(({ value, title, note }) => (
          <RadioCard
            key={value}
            name="visibility"
            value={value}
            title={title}
            note={note}
            defaultChecked={value === visibility}
          />
        ))}
      </fieldset>
      <div>
        <SubmitButton look="secondary" action="/me/visibility">
          Save
        </SubmitButton>
      </div>
    </Form>
  );
}
