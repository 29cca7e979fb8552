import { Form } from "@remix-run/react";
import { Select } from "~/ui/select";
import { SubmitButton } from "~/ui/submit-button";
import type { NominateData } from "./route";

interface BeginPartProps {
  cycleId: string;
  category: NominateData["categories"][number] | undefined;
  winId: string;
}

/** The joint wins that this award's rule makes eligible: one of them fills in the people and a first text. */
export function BeginPart({ cycleId, category, winId }: BeginPartProps) {
  if (!category || category.fits.length === 0) return null;
  const own = category.fits.some(({ id }) => id === winId) ? winId : undefined;
  return (
    // Leaving the page by a whole load keeps what was typed as a draft.
    <Form method="get" action={`/cycles/${cycleId}/nominate`} className="sheet pad-s begin" reloadDocument>
      <input type="hidden" name="category" value={category.id} />
      <Select
        key={category.id}
        id="begin-win"
        label="Begin with a joint win"
        name="win"
        defaultValue={own}
        hint={`Wins that can be nominated for ${category.name}. Their people and a first text are filled in.`}
        options={category.fits.map(({ id, title }) => ({ value: id, label: title }))}
      />
      <SubmitButton look="secondary">Fill it in</SubmitButton>
    </Form>
  );
}
