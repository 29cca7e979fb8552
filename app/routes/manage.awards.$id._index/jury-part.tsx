import { tieRulesFor, usualTieRule, type AwardDraft } from "~/domain/awards/award";
import { blindFields } from "~/domain/juries/settings";
import { ButtonLink } from "~/ui/button";
import { Checkbox, RadioCard } from "~/ui/choice";
import { FieldError } from "~/ui/field";
import { blindNames } from "~/ui/juries/jury-words";
import type { PersonOption } from "~/ui/person-option";
import { PersonPicker } from "~/ui/person-picker";
import { Select } from "~/ui/select";
import { TextField } from "~/ui/text-field";
import { tieFirst } from "~/ui/voting-words";
import { capital } from "~/ui/words";
import { CriteriaPart } from "./criteria-part";
import { JuryVotePart } from "./jury-vote-part";
import { tieChoices } from "./method-choices";

interface JuryPartProps {
  award: AwardDraft;
  jurors: { chosen: PersonOption[]; found?: { query: string; people: PersonOption[] } };
  /** Where the sheet can be looked at; none before the award is kept. */
  /** Null before the award is kept. */
  awardId: string | null;
  preview: string | null;
  errors: Record<string, string>;
}

const columns = [
  {
    value: "raw",
    title: "Plain means",
    words: "The mean of the jurors’ scores. Best where every juror sees every entry.",
  },
  {
    value: "normalised",
    title: "Evened out",
    words:
      "Strict and mild jurors are brought to one scale. For jurors who see different entries. It needs 3 jurors, 6 entries and 3 scores of each juror, else the plain means stand.",
  },
  {
    value: "trimmed",
    title: "Without the extremes",
    words: "The highest and the lowest score of each entry are dropped. It needs 5 jurors for each entry.",
  },
] as const;

/** Who judges, by what, what they do not see, and how their scores become a result. */
export function JuryPart({ award: { jury, tieRule }, jurors, awardId, preview, errors }: JuryPartProps) {
  const fitting = tieRulesFor("rubric");
  const number = (name: "jurorsPerEntry" | "minJurors") => ({
    name,
    type: "number",
    defaultValue: jury[name],
    error: errors[name],
  });
  return (
    <section className="blk stack for-jury">
      <h2>The jury</h2>
      <PersonPicker
        label="Jurors"
        name="jurorIds"
        source={awardId ? `/people/search?judges=${awardId}` : "/people/search"}
        most={200}
        chosen={jurors.chosen}
        found={jurors.found}
        error={errors.jurorIds}
        hint="People with a part in an entry, their managers and their team are taken off that entry by themselves."
      />
      <CriteriaPart jury={jury} errors={errors} />
      <div className="duo">
        <TextField
          label="Jurors for each entry"
          {...number("jurorsPerEntry")}
          min={0}
          max={100}
          hint="0 asks all of them. Otherwise the entries are shared out at random, evenly."
        />
        <TextField
          label="Fewest jurors to be ranked"
          {...number("minJurors")}
          min={1}
          max={100}
          hint="An entry with fewer finished sheets is not ranked."
        />
      </div>
      <fieldset className="cards" id="decides" tabIndex={-1}>
        <legend className="label">Which column decides</legend>
        {columns.map(({ value, title, words }) => (
          <RadioCard
            key={value}
            title={title}
            name="decides"
            value={value}
            defaultChecked={jury.decides === value}
          >
            {words}
          </RadioCard>
        ))}
        {errors.decides && <FieldError>{errors.decides}</FieldError>}
      </fieldset>
      <p className="hint">
        All columns stand side by side in the result. Which one decides is fixed beforehand.
      </p>
      <Select
        label="A tie goes to"
        name="juryTieRule"
        defaultValue={fitting.includes(tieRule) ? tieRule : usualTieRule("rubric")}
        options={tieChoices(fitting)}
        hint={`Fixed before judging opens, when the seed of the lot is sealed. ${tieFirst.rubric}`}
      />
      <fieldset className="stack-s">
        <legend className="label">Jurors do not see</legend>
        <div className="row wrap">
          {blindFields.map((field) => (
            <Checkbox
              key={field}
              label={capital(blindNames[field])}
              name="blind"
              value={field}
              defaultChecked={jury.blind.includes(field)}
            />
          ))}
        </div>
      </fieldset>
      <Checkbox
        label="The lowest and the highest score need a sentence"
        name="commentExtremes"
        defaultChecked={jury.commentExtremes}
      />
      <div className="duo">
        <TextField
          label="Mark for a talk from a spread of"
          name="spread"
          inputMode="decimal"
          maxLength={8}
          defaultValue={String(jury.spread / 1000)}
          error={errors.spread}
          hint="Points between the jurors of one entry. It changes no result."
        />
        <TextField
          label="Remind jurors, days before the end"
          name="remindDays"
          maxLength={40}
          defaultValue={jury.remindDays.join(", ")}
          error={errors.remindDays}
          hint="Only those with open sheets. Such as 3, 1."
        />
      </div>
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
