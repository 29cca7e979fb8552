import { cadences, gatherings } from "~/domain/scorecard/charter";
import { kpiUnits } from "~/domain/scorecard/measure";
import { valueKinds, valueNames } from "~/domain/wins/value-line";
import { Checkbox } from "../choice";
import { PersonPicker } from "../person-picker";
import { Select } from "../select";
import { TextArea } from "../text-area";
import { TextField } from "../text-field";
import type { CharterValues } from "./charter-form";
import type { ownerOptions } from "./owner-options";
import { cadenceNames, directionNames, gatheringNames, measureOptions, unitNames } from "./charter-words";

interface CharterFieldsProps {
  values: CharterValues;
  errors: Record<string, string>;
  owners: ReturnType<typeof ownerOptions>;
}

const ownerFields = [
  ["salesOwner", "Owner in Sales"],
  ["procurementOwner", "Owner in Procurement"],
] as const;

/** All that is decided about a KPI before its first figure. */
export function CharterFields({ values, errors, owners }: CharterFieldsProps) {
  const field = (
    name: Exclude<keyof CharterValues, "kinds" | "salesOwner" | "procurementOwner">,
    label: string,
    hint?: string,
  ) => ({
    ...{ name, label, hint, defaultValue: values[name], error: errors[name] },
  });
  return (
    <>
      <TextField {...field("name", "Name")} maxLength={80} />
      <TextField {...field("meaning", "What is measured", "One line below the name.")} maxLength={120} />
      <Select
        {...field("measure", "Where its figures come from", "What is computed has its own unit and formula.")}
        options={measureOptions}
      />
      <details className="sc-alt" open={values.kinds.length > 0}>
        <summary>Of value only some kinds</summary>
        <fieldset className="sc-kinds">
          <legend className="vh">Kinds of value</legend>
          {valueKinds.map((kind) => (
            <Checkbox
              key={kind}
              name="kinds"
              value={kind}
              label={valueNames[kind]}
              defaultChecked={values.kinds.includes(kind)}
            />
          ))}
        </fieldset>
      </details>
      <TextArea
        {...field(
          "formula",
          "How it is measured",
          "By hand: how somebody else would come to the same figure.",
        )}
        rows={3}
        maxLength={400}
      />
      <div className="sc-pair">
        <Select
          {...field("unit", "Unit")}
          options={kpiUnits.map((unit) => ({ value: unit, label: unitNames[unit] }))}
        />
        <Select
          {...field("direction", "Direction")}
          options={(["higher", "lower"] as const).map((one) => ({ value: one, label: directionNames[one] }))}
        />
        <Select
          {...field("cadence", "Rhythm")}
          options={cadences.map((one) => ({ value: one, label: cadenceNames[one] }))}
        />
        <Select
          {...field("gathers", "Several values make")}
          options={gatherings.map((one) => ({ value: one, label: gatheringNames[one] }))}
        />
      </div>
      <TextField {...field("source", "Source")} maxLength={120} />
      <div className="sc-pair">
        {ownerFields.map(([name, label]) => (
          <PersonPicker
            key={name}
            {...{ name, label, error: errors[name], ...owners[name] }}
            source="/people/search"
            nobody="Nobody yet"
            hint="Answers for the figure to the other side."
          />
        ))}
      </div>
    </>
  );
}
