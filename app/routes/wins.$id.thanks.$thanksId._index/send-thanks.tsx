import { Form } from "@remix-run/react";
import { ButtonLink } from "~/ui/button";
import { Note } from "~/ui/note";
import { SubmitButton } from "~/ui/submit-button";

interface SendThanksProps {
  path: string;
  /** Empty where the certificate is handed over by itself. */
  address: string;
  seen: string;
}

/** The last look before it leaves: what happens, the button that does it, and the way back to the form. */
export function SendThanks({ path, address, seen }: SendThanksProps) {
  return (
    <Form method="post" className="stack-s">
      <input type="hidden" name="seen" value={seen} />
      <Note>
        {address === "" ? (
          "No letter goes. Print the certificate and hand it over, then write it down here: the win shows that they were thanked."
        ) : (
          <>
            The letter leaves for <b>{address}</b> within seconds, with the certificate as a PDF. It can’t be
            taken back. Does the gift policy of their house allow it? The note on gifts goes with it.
          </>
        )}
      </Note>
      <div className="acts">
        <SubmitButton>{address === "" ? "It is handed over" : "Send it"}</SubmitButton>
        <ButtonLink to={`${path}/edit`}>Change it</ButtonLink>
      </div>
    </Form>
  );
}
