import { Form } from "@remix-run/react";
import { ButtonLink } from "~/ui/button";
import { Note } from "~/ui/note";
import { SubmitButton } from "~/ui/submit-button";

interface MergeBothProps {
  keptId: string;
  goneId: string;
  lines: readonly { label: string; kept: string; gone: string; stays: string }[];
}

/** Both accounts beside each other, and what will happen. */
export function MergeBoth({ keptId, goneId, lines }: MergeBothProps) {
  return (
    <>
      <div className="table-wrap">
        <table className="doubles">
          <thead>
            <tr>
              <td />
              <th scope="col">Is kept</th>
              <th scope="col">Is closed</th>
              <th scope="col">Stays</th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ label, kept, gone, stays }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td>{kept || "None"}</td>
                <td>{gone || "None"}</td>
                <td>{stays || "None"}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="meta doubles-rest">What is not listed here is the same in both accounts.</p>
      <Note look="warning">
        Nominations, laurels, wins and letters move to the account that is kept. The other one is closed for
        good: its devices are signed out, its roles end and its address is free. Nobody can undo this.
      </Note>
      <Form method="post" className="form-acts">
        <input type="hidden" name="kept" value={keptId} />
        <input type="hidden" name="gone" value={goneId} />
        <SubmitButton look="danger">Merge them</SubmitButton>
        <ButtonLink to={`?kept=${goneId}&gone=${keptId}`}>Keep the other one</ButtonLink>
        <ButtonLink look="quiet" to="?">
          Not now
        </ButtonLink>
      </Form>
    </>
  );
}
