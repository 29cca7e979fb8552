import { EyeOff } from "lucide-react";
import { SubmitButton } from "~/ui/submit-button";
import type { BallotPage } from "./ballot-page";

/** The lower part of the ballot paper: the promise, the button, and until when it can be replaced. */
export function CastPart({ page }: { page: BallotPage }) {
  return (
    <div className="dn">
      <SecretNote peopleTeam={page.peopleTeam} />
      <SubmitButton size="large" className="whole" name="step" value="check">
        Check my ballot
      </SubmitButton>
      <p className="meta centred">
        You see it once more before it is cast. You can replace it until {page.until}.
      </p>
    </div>
  );
}

export function SecretNote({ peopleTeam }: { peopleTeam: string }) {
  return (
    <p className="sec-note">
      <EyeOff className="i" aria-hidden="true" />
      <span>
        <b>Secret ballot.</b> The {peopleTeam} can see that you voted, never how. Ballots are sealed until the
        close. Then the link to you is destroyed.
      </span>
    </p>
  );
}
