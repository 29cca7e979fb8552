import { Form } from "@remix-run/react";
import { ButtonLink } from "~/ui/button";
import { Note } from "~/ui/note";
import { SubmitButton } from "~/ui/submit-button";

interface Account {
  id: string;
  name: string;
  email: string;
  employeeNumber: string | null;
  jobTitle: string;
  location: string;
  department: string;
  hasLeft: boolean;
}

const rows: [string, (account: Account) => string][] = [
  ["Name", ({ name }) => name],
  ["E-mail", ({ email }) => email],
  ["Employee number", ({ employeeNumber }) => employeeNumber ?? "None"],
  ["Job title", ({ jobTitle }) => jobTitle || "None"],
  ["Department", ({ department }) => department],
  ["Location", ({ location }) => location || "None"],
  ["State", ({ hasLeft }) => (hasLeft ? "Left" : "Active")],
];

/** Both accounts beside each other, and what will happen. */
export function MergeBoth({ kept, gone }: { kept: Account; gone: Account }) {
  return (
    <>
      <div className="table-wrap">
        <table className="doubles">
          <thead>
            <tr>
              <td />
              <th scope="col">Is kept</th>
              <th scope="col">Is closed</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(([label, read]) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td>{read(kept)}</td>
                <td>{read(gone)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Note look="warning">
        Nominations, laurels, wins and letters move to the account that is kept. The other one is closed for
        good: its devices are signed out, its roles end and its address is free. Nobody can undo this.
      </Note>
      <Form method="post" className="form-acts">
        <input type="hidden" name="kept" value={kept.id} />
        <input type="hidden" name="gone" value={gone.id} />
        <SubmitButton look="danger">Merge them</SubmitButton>
        <ButtonLink to={`?kept=${gone.id}&gone=${kept.id}`}>Keep the other one</ButtonLink>
        <ButtonLink look="quiet" to="?">
          Not now
        </ButtonLink>
      </Form>
    </>
  );
}
