import type { AwardDraft } from "~/domain/awards/award";
import type { EditorData } from "./route";
import { RuleLimits } from "./rule-limits";

const rules = [
  { name: "nominate", title: "Limits for nominators" },
  { name: "receive", title: "Limits for those who get it" },
  { name: "vote", title: "Limits for voters" },
  { name: "judge", title: "Limits for jurors" },
] as const;

interface RuleDetailsProps {
  award: AwardDraft;
  choices: EditorData["choices"];
  people: EditorData["people"];
  onChange: () => void;
}

/** The finer limits of the four rules, folded away until somebody needs them. */
export function RuleDetails({ award, choices, people, onChange }: RuleDetailsProps) {
  return (
    <div className="stack-s">
      {rules.map(({ name, title }) => (
        <RuleLimits
          key={name}
          name={name}
          title={title}
          rule={award.eligibility[name]}
          picked={people[name]}
          choices={choices}
          onChange={onChange}
        />
      ))}
    </div>
  );
}
