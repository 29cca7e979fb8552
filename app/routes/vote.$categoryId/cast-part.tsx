import { EyeOff } from "lucide-react";
import { Checkbox } from "~/ui/choice";
import { SubmitButton } from "~/ui/submit-button";

interface CastPartProps {
  peopleTeam: string;
  until: string;
  /** Ask whether an empty ballot is meant. */
  asksBlank: boolean;
}

/** The lower part of the ballot paper: the promise, the button, and until when it can be replaced. */
export function CastPart({ peopleTeam, until, asksBlank }: CastPartProps) {
  return (
    <div className="dn">
      <p className="sec-note">
        <EyeOff className="i" aria-hidden="true" />
        <span>
          <b>Secret ballot.</b> The {peopleTeam} can see that you voted, never how. Ballots are sealed until
          the close. Then the link to you is destroyed.
        </span>
      </p>
      {asksBlank && (
        <Checkbox
          id="blank"
          name="blank"
          value="yes"
          label="Cast an empty ballot"
          hint="It counts for the turnout and for nobody."
        />
      )}
      <SubmitButton size="large" className="whole">
        Cast my ballot
      </SubmitButton>
      <p className="meta centred">You can replace it until {until}.</p>
    </div>
  );
}
