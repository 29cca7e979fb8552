import { blindFields, type JurySettings } from "~/domain/juries/settings";
import { Checkbox, RadioCard } from "~/ui/choice";
import { FieldError } from "~/ui/field";
import { blindNames } from "~/ui/juries/jury-words";
import { PersonPicker } from "~/ui/person-picker";
import { TextField } from "~/ui/text-field";
import { capital } from "~/ui/words";
import { CriteriaPart } from "./criteria-part";
import type { PickedPeople } from "./picked-people.server";

interface JuryFieldsProps {
  /** What the names of its fields begin with; nothing for the jury that decides. */
  at?: string;
  jury: JurySettings;
  jurors: PickedPeople;
  /** Null before the award is kept. */
  awardId: string | null;
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

/** Who judges, by what, what they do not see, and which of their figures decides. */
export function JuryFields({ at = "", jury, jurors, awardId, errors }: JuryFieldsProps) {
  const of = (name: string) => ({ name: `${at}${name}`, error: errors[`${at}${name}`] });
  const number = (name: "jurorsPerEntry" | "minJurors") => ({
    ...of(name),
    type: "number",
    defaultValue: jury[name],
  });
  return (
    <>
      <PersonPicker
        label="Jurors"
        {...of("jurorIds")}
        source={awardId ? `/people/search?judges=${awardId}` : "/people/search"}
        most={200}
        chosen={jurors.chosen}
        found={jurors.found}
        hint="People with a part in an entry, their managers and their team are taken off that entry by themselves."
      />
      <CriteriaPart at={at} jury={jury} errors={errors} />
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
      <fieldset className="cards" id={`${at}decides`} tabIndex={-1}>
        <legend className="label">Which column decides</legend>
        {columns.map(({ value, title, words }) => (
          <RadioCard
            key={value}
            title={title}
            name={`${at}decides`}
            value={value}
            defaultChecked={jury.decides === value}
          >
            {words}
          </RadioCard>
        ))}
        {of("decides").error && <FieldError>{of("decides").error}</FieldError>}
      </fieldset>
      <p className="hint">
        All columns stand side by side in the result. Which one decides is fixed beforehand.
      </p>
      <fieldset className="stack-s">
        <legend className="label">Jurors do not see</legend>
        <div className="row wrap">
          {blindFields.map((field) => (
            <Checkbox
              key={field}
              label={capital(blindNames[field])}
              name={`${at}blind`}
              value={field}
              defaultChecked={jury.blind.includes(field)}
            />
          ))}
        </div>
      </fieldset>
      <Checkbox
        label="The lowest and the highest score need a sentence"
        name={`${at}commentExtremes`}
        defaultChecked={jury.commentExtremes}
      />
      <div className="duo">
        <TextField
          label="Mark for a talk from a spread of"
          {...of("spread")}
          inputMode="decimal"
          maxLength={8}
          defaultValue={String(jury.spread / 1000)}
          hint="Points between the jurors of one entry. It changes no result."
        />
        <TextField
          label="Remind jurors, days before the end"
          {...of("remindDays")}
          maxLength={40}
          defaultValue={jury.remindDays.join(", ")}
          hint="Only those with open sheets. Such as 3, 1."
        />
      </div>
    </>
  );
}
