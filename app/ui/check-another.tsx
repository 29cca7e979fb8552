import { Form } from "@remix-run/react";
import { Button } from "./button";

/** The field for the code of a certificate. */
export function CheckAnother({ label = "Check another certificate" }: { label?: string }) {
  return (
    <>
      <Form action="/verify" className="check-again">
        <div className="fld">
          <label htmlFor="code">{label}</label>
          <div className="field">
            <input
              id="code"
              name="code"
              className="mono"
              placeholder="LRL-0000-0000"
              autoComplete="off"
              maxLength={40}
              required
            />
          </div>
        </div>
        <Button type="submit">Check</Button>
      </Form>
      <p className="meta">The code stands at the edge of the certificate.</p>
    </>
  );
}
