import { Form } from "@remix-run/react";
import type { LetterStateWord } from "~/domain/mail/letters";
import { holdsErasedSecret, mustLeave } from "~/domain/mail/secrets";
import { Confirm } from "~/ui/confirm";
import { SubmitButton } from "~/ui/submit-button";

interface ActsProps {
  id: string;
  state: LetterStateWord;
  template: string;
}

const endedBadly: readonly LetterStateWord[] = ["failed", "bounced", "suppressed", "cancelled"];

/** What can be done with a letter where it is now. */
export function Acts({ id, state, template }: ActsProps) {
  const again = `/manage/mail/${id}/resending`;
  if (endedBadly.includes(state) && !holdsErasedSecret(template)) {
    return (
      <Form method="post" action={again}>
        <SubmitButton action={again}>Send again</SubmitButton>
      </Form>
    );
  }
  if (state !== "queued" || mustLeave(template)) return null;
  return (
    <Confirm
      label="Cancel this letter"
      title="Cancel this letter?"
      confirm="Cancel it"
      keep="Keep it"
      action={`/manage/mail/${id}/cancellation`}
    >
      <p>It will not be sent. You can send it later from here.</p>
    </Confirm>
  );
}
