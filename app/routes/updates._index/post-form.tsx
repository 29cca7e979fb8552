import { Form } from "@remix-run/react";
import { FormErrors } from "~/ui/form-errors";
import { SubmitButton } from "~/ui/submit-button";
import { UpdateFields, type UpdateValues } from "~/ui/updates/update-fields";

interface PostFormProps {
  formKey: string;
  values: UpdateValues;
  errors?: Record<string, string>;
  today: string;
  from: string;
}

/** Posts a note, at the top of the board. */
export function PostForm({ formKey, values, errors, today, from }: PostFormProps) {
  return (
    <Form
      method="post"
      action="/updates?index"
      className="sheet up-form"
      aria-label="Post an update"
      noValidate
    >
      <FormErrors errors={errors} />
      <input type="hidden" name="formKey" value={formKey} />
      <UpdateFields values={values} errors={errors} today={today} />
      <div className="up-post">
        <span className="meta">From {from}. Everybody may read it.</span>
        <SubmitButton action="/updates">Post</SubmitButton>
      </div>
    </Form>
  );
}
