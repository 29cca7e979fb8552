import { tieRulesFor, usualTieRule, type AwardDraft } from "~/domain/awards/award";
import { ButtonLink } from "~/ui/button";
import { Select } from "~/ui/select";
import { tieFirst } from "~/ui/voting-words";
import { JuryFields } from "./jury-fields";
import { JuryVotePart } from "./jury-vote-part";
import { tieChoices } from "./method-choices";
import type { PickedPeople } from "./picked-people.server";

interface JuryPartProps {
  award: AwardDraft;
  jurors: PickedPeople;
  /** Where the sheet can be looked at; none before the award is kept. */
  /** Null before the award is kept. */
  awardId: string | null;
  preview: string | null;
  errors: Record<string, string>;
}

/** The jury that decides, what breaks its ties, and whether colleagues vote beside it. */
export function JuryPart({ award: { jury, tieRule }, jurors, awardId, preview, errors }: JuryPartProps) {
  const fitting = tieRulesFor("rubric");
  return (
    <section className="blk stack for-jury">
      <h2>The jury</h2>
      <JuryFields jury={jury} jurors={jurors} awardId={awardId} errors={errors} />
      <Select
        label="A tie goes to"
        name="juryTieRule"
        defaultValue={fitting.includes(tieRule) ? tieRule : usualTieRule("rubric")}
        options={tieChoices(fitting)}
        hint={`Fixed before judging opens, when the seed of the lot is sealed. ${tieFirst.rubric}`}
      />
      {preview && (
        <p>
          <ButtonLink size="small" to={preview}>
            See the sheet as a juror
          </ButtonLink>
        </p>
      )}
      <JuryVotePart jury={jury} errors={errors} />
    </section>
  );
}
