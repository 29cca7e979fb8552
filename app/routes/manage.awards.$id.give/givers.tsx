import { Form } from "@remix-run/react";
import { SubmitButton } from "~/ui/submit-button";

/** Who gives this award beside HR. */
export function Givers({ awardId, leads }: { awardId: string; leads: boolean }) {
  const action = `/manage/awards/${awardId}/leads`;
  return (
    <section aria-labelledby="givers" className="givers">
      <h2 id="givers">Who may give it</h2>
      <p className="ink2">
        {leads
          ? "You, and the lead of every department to their own people."
          : "You alone. Leads of departments can give it to their own people too, if you open it to them."}
      </p>
      <Form method="post" action={action}>
        <SubmitButton look="secondary" action={action} name="to" value={leads ? "staff" : "leads"}>
          {leads ? "Keep it with us" : "Open it to leads"}
        </SubmitButton>
      </Form>
    </section>
  );
}
