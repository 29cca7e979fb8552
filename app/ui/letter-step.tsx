import { Form } from "@remix-run/react";
import { ButtonLink } from "./button";
import { FormErrors } from "./form-errors";
import { PageHead } from "./page-head";
import { SubmitButton } from "./submit-button";

interface LetterStepProps {
  title: string;
  lead: string;
  verb: string;
  letterId: string;
  /** What the server answered, once it was asked. */
  answer: { errors: Record<string, string> } | undefined;
}

/** Asks before something is done with a letter, and says why where the answer was no. */
export function LetterStep({ title, lead, verb, letterId, answer }: LetterStepProps) {
  return (
    <>
      <PageHead title={title} lead={lead} />
      <Form method="post" className="stack">
        <FormErrors errors={answer?.errors} />
        <div className="acts">
          {!answer && <SubmitButton>{verb}</SubmitButton>}
          <ButtonLink to={`/manage/mail/${letterId}`}>Back to the letter</ButtonLink>
        </div>
      </Form>
    </>
  );
}
