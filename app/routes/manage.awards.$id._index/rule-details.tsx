import type { AwardDraft } from "~/domain/awards/award";
import { Checkbox } from "~/ui/choice";
import { PersonPicker } from "~/ui/person-picker";
import { Select } from "~/ui/select";
import type { EditorData } from "./route";
import { tenureChoices } from "./rule-choices";

const rules = [
  { name: "nominate", title: "Limits for nominators" },
  { name: "receive", title: "Limits for those who get it" },
  { name: "vote", title: "Limits for voters" },
] as const;

interface RuleDetailsProps {
  award: AwardDraft;
  choices: EditorData["choices"];
  people: EditorData["people"];
}

/** The finer limits of the three rules, folded away until somebody needs them. */
export function RuleDetails({ award, choices, people }: RuleDetailsProps) {
  return (
    <div className="stack-s">
      {rules.map(({ name, title }) => {
        const rule = award.eligibility[name];
        const isLimited =
          rule.departmentIds.length + rule.locations.length + rule.exceptIds.length > 0 || rule.withoutHr;
        return (
          <details
            key={name}
            className={name === "receive" ? "limits" : "limits not-threshold"}
            open={"found" in people[name] || undefined}
          >
            <summary>
              {title}
              {isLimited && <span className="chip c-plain">set</span>}
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
              <PersonPicker
                label="Leave out by name"
                name={`${name}.exceptIds`}
                source="/people/search"
                most={50}
                chosen={people[name].chosen}
                found={"found" in people[name] ? people[name].found : undefined}
              />
            </div>
          </details>
        );
      })}
    </div>
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
