import { Form } from "@remix-run/react";
import { SubmitButton } from "~/ui/submit-button";

interface RunAgainProps {
  run: { awardId: string; periodName: string; periodStart: string; periodEnd: string };
  formKey: string;
}

/** The same dry run with what is known now. */
export function RunAgain({ run, formKey }: RunAgainProps) {
  const action = `/manage/awards/${run.awardId}/run`;
  return (
    <Form method="post" action={action}>
      <input type="hidden" name="formKey" value={formKey} />
      <input type="hidden" name="periodName" value={run.periodName} />
      <input type="hidden" name="periodStart" value={run.periodStart} />
      <input type="hidden" name="periodEnd" value={run.periodEnd} />
      <SubmitButton look="secondary" size="small" action={action}>
        Run it again
      </SubmitButton>
    </Form>
  );
}
