import type { AwardDraft } from "~/domain/awards/award";
import { listSizes } from "~/domain/awards/first-round";
import { countingMethods } from "~/domain/voting/election";
import { RadioCard } from "~/ui/choice";
import { FieldError } from "~/ui/field";
import { usePeopleTeam } from "~/ui/people-team";
import { Select } from "~/ui/select";
import { TextField } from "~/ui/text-field";
import { methodNames } from "~/ui/voting-words";
import { Inline } from "./inline";
import { JuryFields } from "./jury-fields";
import type { EditorData } from "./route";
import { functionChoices } from "./rule-choices";
import { RuleLimits } from "./rule-limits";

interface FirstRoundPartProps {
  award: AwardDraft;
  data: Pick<EditorData, "choices" | "firstVoters" | "firstJurors">;
  /** Null before the award is kept. */
  awardId: string | null;
  errors: Record<string, string>;
  onChange: () => void;
}

const kinds = [
  { value: "none", title: "Nothing", words: "The shortlist goes straight to the decision." },
  { value: "vote", title: "A vote", words: "Colleagues choose who goes on to the final." },
  { value: "jury", title: "A jury", words: "Jurors score by criteria, and the best go on to the final." },
] as const;

const methods = countingMethods
  .filter((method) => method !== "rubric")
  .map((method) => ({ value: method, label: methodNames[method] }));

/** What makes the list of the final, with its own method, size and people. */
export function FirstRoundPart({ award, data, awardId, errors, onChange }: FirstRoundPartProps) {
  const first = award.firstRound;
  const field = (name: "method" | "size" | "quorumPercent" | "quorumNumber") => ({
    name: `first.${name}`,
    error: errors[`first.${name}`],
  });
  const { voters } = first;
  const peopleTeam = usePeopleTeam();
  return (
    <section className="blk stack for-cycle first-round">
      <h2>Before the final</h2>
      <fieldset className="cards" id="first.kind" tabIndex={-1}>
        <legend className="label">Who makes the list</legend>
        {kinds.map(({ value, title, words }) => (
          <RadioCard
            key={value}
            title={title}
            name="first.kind"
            value={value}
            defaultChecked={first.kind === value}
          >
            {words}
          </RadioCard>
        ))}
        {errors["first.kind"] && <FieldError>{errors["first.kind"]}</FieldError>}
      </fieldset>
      <div className="stack of-first">
        <p className="meta">
          It opens with the vote of the cycle and closes when the final opens: the dates of the cycle say
          when.
        </p>
        <TextField
          label="How many go on"
          type="number"
          min={listSizes.least}
          max={listSizes.most}
          {...field("size")}
          defaultValue={first.size}
          hint="All that are equal with the last go on too."
        />
      </div>
      <div className="stack of-first-vote">
        <Select label="How they vote" {...field("method")} defaultValue={first.method} options={methods} />
        <p className="rule-s">
          <Inline
            label="Who may vote in the first round"
            name="first.voters.functions"
            value={voters.functions.join("+")}
            options={functionChoices("Everyone", peopleTeam)}
          />{" "}
          may vote in the first round.
        </p>
        <RuleLimits
          name="first.voters"
          title="Limits for voters of the first round"
          rule={voters}
          picked={data.firstVoters}
          choices={data.choices}
          onChange={onChange}
        />
        <fieldset>
          <legend className="label">Quorum of the first round</legend>
          <p className="meta">With fewer voters nobody is left out, and all go on to the final.</p>
          <div className="pair-of-fields">
            <TextField
              label="Percent of the roll"
              type="number"
              min={0}
              max={100}
              {...field("quorumPercent")}
              defaultValue={first.quorumPercent}
            />
            <TextField
              label="Number of voters"
              type="number"
              min={0}
              {...field("quorumNumber")}
              defaultValue={first.quorumNumber}
            />
          </div>
        </fieldset>
      </div>
      <div className="stack of-first-jury">
        <JuryFields
          at="first.jury."
          jury={first.jury}
          jurors={data.firstJurors}
          awardId={awardId}
          errors={errors}
        />
      </div>
    </section>
  );
}
