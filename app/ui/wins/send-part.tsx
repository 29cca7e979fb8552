import { Note } from "../note";
import { SubmitButton } from "../submit-button";
import { Part } from "./part";

/** Sends the win to its people, or keeps it for later. */
export function SendPart({ isSent }: { isSent: boolean }) {
  return (
    <Part id="send" title="Check and send">
      <Note look="warning">
        {isSent ? (
          <>
            <b>Both sides sign again.</b> What was signed so far is dropped when you save a change.
          </>
        ) : (
          <>
            <b>Your “before” figures lock when you send.</b> To change one later, the win comes back to you
            and both sides sign again.
          </>
        )}
      </Note>
      <div className="form-acts">
        <SubmitButton size="large" name="then" value="send">
          Send for sign-off
        </SubmitButton>
        <SubmitButton size="large" look="secondary" name="then" value="save">
          Save and close
        </SubmitButton>
      </div>
    </Part>
  );
}
