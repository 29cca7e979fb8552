import { isRouteErrorResponse, useRouteError } from "@remix-run/react";
import { ButtonLink } from "../button";
import { FormErrors, type FormErrorsByField } from "../form-errors";
import { PageHead } from "../page-head";
import { TextArea } from "../text-area";
import { WhatWentWrong } from "../what-went-wrong";

/** What a form of a win held when it closed to its writer. */
export interface Kept {
  kept: string;
  errors: FormErrorsByField;
}

/**
 * Stands where the form of somebody who stood in would, once the win has moved on and is closed to them: their own
 * words, and nothing of the win. Whatever else was thrown has its usual page.
 */
export function KeptWords() {
  const thrown = useRouteError();
  const answer = isRouteErrorResponse(thrown) && thrown.status === 409 ? (thrown.data as Kept | null) : null;
  if (!answer?.kept) return <WhatWentWrong />;
  return (
    <>
      <PageHead title="Your words were not sent" />
      <div className="form">
        <FormErrors errors={answer.errors} />
        <TextArea
          label="What you wrote"
          name="kept"
          hint="Copy what you still need."
          defaultValue={answer.kept}
          readOnly
        />
        <div className="form-acts">
          <ButtonLink to="/wins">Look in joint wins</ButtonLink>
        </div>
      </div>
    </>
  );
}
