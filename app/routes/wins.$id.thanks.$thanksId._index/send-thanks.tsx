import { Form } from "@remix-run/react";
import { ButtonLink } from "~/ui/button";
import { Confirm } from "~/ui/confirm";
import { Note } from "~/ui/note";
import { SubmitButton } from "~/ui/submit-button";

interface SendThanksProps {
  path: string;
  guestName: string;
  /** Empty where the certificate is handed over by itself. */
  address: string;
  seen: string;
}

/** The last look before it leaves: what happens, the button that does it, and the way back to the form. */
export function SendThanks({ path, guestName, address, seen }: SendThanksProps) {
  if (address === "") return <HandOver {...{ path, guestName, seen }} />;
  return (
    <Form method="post" className="stack-s">
      <input type="hidden" name="seen" value={seen} />
      <Note>
        The letter leaves for <b>{address}</b> within seconds, with the certificate as a PDF. It can’t be
        taken back. Does the gift policy of their house allow it? The note on gifts goes with it.
      </Note>
      <div className="acts">
        <SubmitButton>Send it</SubmitButton>
        <ButtonLink to={`${path}/edit`}>Change it</ButtonLink>
      </div>
    </Form>
  );
}

/** No letter says that it happened, so it is asked once more before it stands in the record. */
function HandOver({ path, guestName, seen }: Omit<SendThanksProps, "address">) {
  return (
    <div className="stack-s">
      <Note>
        No letter goes. Print the certificate and hand it over, then write it down here: the win shows that
        they were thanked.
      </Note>
      <div className="acts">
        <Confirm
          label="It is handed over"
          look="primary"
          title={`Has ${guestName} the certificate?`}
          confirm="Yes, write it down"
          keep="Not yet"
          fields={{ seen }}
        >
          <p>The win shows from now on that they were thanked. This can’t be changed or taken back.</p>
        </Confirm>
        <ButtonLink to={`${path}/edit`}>Change it</ButtonLink>
      </div>
    </div>
  );
}
