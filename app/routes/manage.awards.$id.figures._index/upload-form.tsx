import { Form } from "@remix-run/react";
import { Download } from "lucide-react";
import { described, Field } from "~/ui/field";
import { SubmitButton } from "~/ui/submit-button";

/** A file of figures, and an example of one. */
export function UploadForm({ awardId, error }: { awardId: string; error?: string }) {
  const look = {
    label: "File of figures",
    name: "file",
    hint: "CSV with employee number or e-mail, period (2026, 2026-Q3, 2026-07 or a day) and figure. At most 4 MB.",
    error,
  };
  return (
    <Form method="post" encType="multipart/form-data" className="form">
      <Field {...look}>
        <input className="field" type="file" accept=".csv,.txt,text/csv" required {...described(look)} />
      </Field>
      <div className="form-acts">
        <SubmitButton>Read this file</SubmitButton>
        <a className="btn" href={`/manage/awards/${awardId}/figures/example`} download>
          <Download className="i i-s" aria-hidden="true" />
          An example
        </a>
      </div>
    </Form>
  );
}
