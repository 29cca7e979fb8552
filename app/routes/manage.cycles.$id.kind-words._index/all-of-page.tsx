import { Form } from "@remix-run/react";
import { SubmitButton } from "~/ui/submit-button";
import { plural } from "~/ui/words";

/** Shows everything on this page at once; whoever read it all needs one click. */
export function AllOfPage({ ids }: { ids: readonly string[] }) {
  return (
    <Form method="post" className="kind-all">
      {ids.map((id) => (
        <input key={id} type="hidden" name="nomination" value={id} />
      ))}
      <input type="hidden" name="to" value="shown" />
      <SubmitButton look="secondary">Show the {plural(ids.length, "nomination")} below</SubmitButton>
    </Form>
  );
}
