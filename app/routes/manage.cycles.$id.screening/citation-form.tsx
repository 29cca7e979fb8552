import { Form, useLocation } from "@remix-run/react";
import { FormErrors } from "~/ui/form-errors";
import { SubmitButton } from "~/ui/submit-button";
import { TextArea } from "~/ui/text-area";
import type { ScreeningData } from "./route";

interface CitationFormProps {
  entry: NonNullable<ScreeningData["entry"]>;
  written?: string;
  errors?: Record<string, string>;
  canScreen: boolean;
  /** The entry to go on with once this one is shortlisted. */
  next: string | null;
}

/** The citation beside the nominators' words: what voters read and the certificate says. */
export function CitationForm({ entry, written, errors = {}, canScreen, next }: CitationFormProps) {
  const { search } = useLocation();
  if (!canScreen || (entry.state !== "open" && entry.state !== "shortlisted")) {
    return (
      <section>
        <h3>Citation</h3>
        <p>{entry.citation || "None was written."}</p>
      </section>
    );
  }
  return (
    <Form method="post" action={search || undefined} className="stack" id="citation-form">
      <FormErrors errors={errors} />
      <input type="hidden" name="entryId" value={entry.id} />
      <input type="hidden" name="seen" value={entry.version} />
      <input type="hidden" name="next" value={next ?? ""} />
      <TextArea
        label="Citation"
        name="citation"
        rows={6}
        aria-keyshortcuts="c"
        defaultValue={written ?? entry.citation}
        error={errors.citation}
        count={{ most: entry.category.citationLength, unit: "characters" }}
        hint="Voters read this. The nominators’ own words stay as they are."
      />
      <p className="form-acts">
        <SubmitButton look="secondary" name="shortlist" value="no">
          Save the citation
        </SubmitButton>
      </p>
    </Form>
  );
}
