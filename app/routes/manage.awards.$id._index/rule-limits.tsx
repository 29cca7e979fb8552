import type { PersonRule } from "~/domain/awards/eligibility";
import { Checkbox } from "~/ui/choice";
import { PersonPicker } from "~/ui/person-picker";
import { Select } from "~/ui/select";
import type { EditorData } from "./route";
import { RecordFields } from "./record-fields";
import { tenureChoices } from "./rule-choices";

interface RuleLimitsProps {
  /** What the names of its fields begin with. */
  name: string;
  title: string;
  rule: PersonRule;
  picked: EditorData["people"]["vote"];
  choices: EditorData["choices"];
  onChange: () => void;
}

/** The finer limits of one rule, folded away until somebody needs them. */
export function RuleLimits({ name, title, rule, picked, choices, onChange }: RuleLimitsProps) {
  const isSearched = Object.values(picked).some((field) => field.found !== undefined);
  return (
    <details className={classOf(name)} open={isSearched || undefined}>
      <summary>
        {title}
        {isLimited(rule) && <span className="chip c-plain">set</span>}
      </summary>
      <div className="stack">
        <Checkbox
          label="Leave out HR departments"
          name={`${name}.withoutHr`}
          defaultChecked={rule.withoutHr}
        />
        {name !== "receive" && (
          <Select
            label="With us since"
            name={`${name}.minTenureMonths`}
            defaultValue={String(rule.minTenureMonths)}
            options={tenureChoices(rule.minTenureMonths)}
          />
        )}
        <RecordFields name={name} rule={rule} />
        <Boxes
          legend="Only these departments"
          name={`${name}.departmentIds`}
          options={choices.departments}
          chosen={rule.departmentIds}
        />
        <Boxes
          legend="Only these places"
          name={`${name}.locations`}
          options={choices.locations.map((place) => ({ id: place, name: place }))}
          chosen={rule.locations}
        />
        {pickers.map(({ field, label, hint }) => (
          <PersonPicker
            key={field}
            label={label}
            hint={hint}
            name={`${name}.${field}`}
            source="/people/search"
            most={50}
            chosen={picked[field].chosen}
            found={picked[field].found}
            onChange={onChange}
          />
        ))}
      </div>
    </details>
  );
}

function classOf(name: string): string {
  if (name === "judge") return "limits for-jury";
  return name === "receive" ? "limits" : "limits not-threshold";
}

const pickers = [
  { field: "teamOfIds", label: "Only the teams of", hint: "These people and all who report to them." },
  { field: "exceptIds", label: "Leave out by name", hint: undefined },
  { field: "alsoIds", label: "Let in by name", hint: "Also where the rest would leave them out." },
] as const;

function isLimited(rule: PersonRule): boolean {
  const named = [rule.departmentIds, rule.locations, rule.teamOfIds, rule.exceptIds, rule.alsoIds];
  return (
    named.some((list) => list.length > 0) || rule.withoutHr || rule.restCycles > 0 || rule.win !== "none"
  );
}

interface BoxesProps {
  legend: string;
  name: string;
  options: readonly { id: string; name: string }[];
  chosen: readonly string[];
}

function Boxes({ legend, name, options, chosen }: BoxesProps) {
  if (options.length === 0) return null;
  return (
    <fieldset>
      <legend className="label">{legend}</legend>
      <p className="hint">None ticked means all.</p>
      <div className="boxes">
        {options.map((option) => (
          <Checkbox
            key={option.id}
            label={option.name}
            name={name}
            value={option.id}
            defaultChecked={chosen.includes(option.id)}
          />
        ))}
      </div>
    </fieldset>
  );
}
