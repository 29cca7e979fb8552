import type { AwardDraft } from "~/domain/awards/award";
import { Checkbox } from "~/ui/choice";
import { usePeopleTeam } from "~/ui/people-team";
import { TextField } from "~/ui/text-field";

interface BallotPartProps {
  award: AwardDraft;
  errors: Record<string, string>;
}

/** Who and what may stand on the ballot, the turnout it needs, and who can open and read the box. */
export function BallotPart({ award, errors }: BallotPartProps) {
  const peopleTeam = usePeopleTeam();
  return (
    <section className="blk stack for-cycle for-ballots">
      <h2>The ballot and its box</h2>
      <Checkbox
        label="Offer “none of these”"
        hint="It takes part like any other. A winner must also be preferred to it, else there is none."
        name="offerNone"
        defaultChecked={award.offerNone}
      />
      <Checkbox
        label="Finalists may vote for themselves"
        hint="Otherwise their own entry is shown, greyed."
        name="allowOwnVote"
        defaultChecked={award.allowOwnVote}
      />
      <fieldset>
        <legend className="label">Quorum</legend>
        <p className="meta">
          With fewer voters there is no result until you extend the vote or hand over to a jury. 0 asks for
          none. If you ask for both, the harder one counts.
        </p>
        <div className="pair-of-fields">
          <TextField
            label="Percent of the roll"
            name="quorumPercent"
            type="number"
            min={0}
            max={100}
            defaultValue={award.quorumPercent}
            error={errors.quorumPercent}
          />
          <TextField
            label="Number of voters"
            name="quorumNumber"
            type="number"
            min={0}
            defaultValue={award.quorumNumber}
            error={errors.quorumNumber}
          />
        </div>
      </fieldset>
      <Checkbox
        label="Lock the box with two keys"
        hint="A returning officer chooses a passphrase before the voting opens and types it at the close. It is stored nowhere: without it the ballots can never be counted."
        name="twoKeys"
        defaultChecked={award.twoKeys}
      />
      <Checkbox
        label={`Keep the ballots to the ${peopleTeam} and auditors`}
        hint="Otherwise they are published without names once there are twenty, so that everybody can recount. The rounds are always public."
        name="keepBallots"
        defaultChecked={!award.publishBallots}
      />
    </section>
  );
}
