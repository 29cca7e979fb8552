import { Form } from "@remix-run/react";
import { SubmitButton } from "~/ui/submit-button";

interface SwitchesProps {
  cycleId: string;
  switches: readonly { id: string; name: string; kindWords: boolean }[];
}

/** For which awards of the cycle nominees read kind words at all. */
export function Switches({ cycleId, switches }: SwitchesProps) {
  const action = `/manage/cycles/${cycleId}/kind-words/switch`;
  return (
    <section aria-labelledby="switches" className="kind-switches">
      <h2 id="switches">By award</h2>
      <ul className="list">
        {switches.map(({ id, name, kindWords }) => (
          <li className="list-row" key={id}>
            <div className="grow">
              <h3>{name}</h3>
              <p className="meta">
                {kindWords
                  ? "Nominees read the words that you show."
                  : "Nominees read nothing, whatever was shown."}
              </p>
            </div>
            <Form method="post" action={action}>
              <input type="hidden" name="to" value={kindWords ? "off" : "on"} />
              <SubmitButton size="small" look="quiet" action={action} name="category" value={id}>
                {kindWords ? "Turn off" : "Turn on"}
              </SubmitButton>
            </Form>
          </li>
        ))}
      </ul>
    </section>
  );
}
