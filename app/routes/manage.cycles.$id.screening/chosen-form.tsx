import { Form, useLocation } from "@remix-run/react";
import { FormErrors } from "~/ui/form-errors";
import { Select } from "~/ui/select";
import { SubmitButton } from "~/ui/submit-button";
import { TextArea } from "~/ui/text-area";

export const chosenFormId = "chosen";

export interface RefusedChoice {
  what: string;
  reason: string;
  entries: string[];
  errors: Record<string, string>;
}

interface ChosenFormProps {
  refused: RefusedChoice | null;
  /** The entry that is open: others can be merged into it. */
  into: { id: string; title: string } | null;
  viewerId: string;
}

/** One decision for all entries that are ticked. It appears with the first tick. */
export function ChosenForm({ refused, into, viewerId }: ChosenFormProps) {
  const { search } = useLocation();
  const errors = refused?.errors ?? {};
  return (
    <Form method="post" action={search || undefined} id={chosenFormId} className="chosen stack-s">
      <FormErrors errors={errors} />
      <input type="hidden" name="do" value="chosen" />
      <input type="hidden" name="screenerId" value={viewerId} />
      {into && <input type="hidden" name="entryId" value={into.id} />}
      <Select
        label="All that are ticked"
        name="what"
        aria-keyshortcuts="b"
        defaultValue={refused?.what}
        options={[
          { value: "accept", label: "Accept" },
          { value: "shortlist", label: "Shortlist as they are" },
          { value: "take-off", label: "Take off the shortlist" },
          ...(into ? [{ value: "merge", label: `Merge into ${into.title}` }] : []),
          { value: "assign", label: "Give to me to read" },
          { value: "return", label: "Return to nominators" },
          { value: "decline", label: "Decline" },
          { value: "withdraw", label: "Withdraw" },
          { value: "disqualify", label: "Disqualify" },
        ]}
      />
      <TextArea
        label="Reason"
        name="reason"
        rows={2}
        defaultValue={refused?.reason}
        error={errors.reason}
        hint="To return, decline or disqualify."
      />
      <SubmitButton size="small">Do it for all of them</SubmitButton>
    </Form>
  );
}
