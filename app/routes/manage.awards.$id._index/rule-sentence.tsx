import type { AwardDraft } from "~/domain/awards/award";
import { FieldError } from "~/ui/field";
import { usePeopleTeam } from "~/ui/people-team";
import { Inline } from "./inline";
import { functionChoices, tenureChoices } from "./rule-choices";

const nominees = [
  { value: "either", label: "one person or a team" },
  { value: "person", label: "one person" },
  { value: "team", label: "a team of two or more" },
];

const sides = [
  { value: "", label: "from any side" },
  { value: "yes", label: "with somebody from Sales and from Procurement" },
];

/** The rules as one sentence whose words are the choices. */
export function RuleSentence({ award, error }: { award: AwardDraft; error?: string }) {
  const { nominate, receive, vote, judge } = award.eligibility;
  const peopleTeam = usePeopleTeam();
  return (
    <>
      <p className="rule-s">
        <span className="not-threshold">
          <Inline
            label="Who may nominate"
            name="nominate.functions"
            value={nominate.functions.join("+")}
            options={functionChoices("Anyone", peopleTeam)}
          />{" "}
          may nominate{" "}
          <Inline label="Nominees" name="nomineeKind" value={award.nomineeKind} options={nominees} />{" "}
          <Inline
            label="Sides"
            name="requireBothSides"
            value={award.requireBothSides ? "yes" : ""}
            options={sides}
          />
          .{" "}
        </span>
        The award goes to{" "}
        <Inline
          label="Who may win"
          name="receive.functions"
          value={receive.functions.join("+")}
          options={functionChoices("anyone", peopleTeam)}
        />{" "}
        who joined{" "}
        <Inline
          label="Months of service"
          name="receive.minTenureMonths"
          value={String(receive.minTenureMonths)}
          options={tenureChoices(receive.minTenureMonths)}
        />
        .
        <span className="not-threshold">
          {" "}
          People may nominate themselves:{" "}
          <Inline
            label="Self-nomination"
            name="allowSelf"
            value={award.allowSelf ? "yes" : ""}
            options={[
              { value: "", label: "no" },
              { value: "yes", label: "yes" },
            ]}
          />
          .{" "}
          <Inline
            label="Who may vote"
            name="vote.functions"
            value={vote.functions.join("+")}
            options={functionChoices("Everyone", peopleTeam)}
          />{" "}
          may vote.
        </span>
        <span className="for-jury">
          {" "}
          <Inline
            label="Who may judge"
            name="judge.functions"
            value={judge.functions.join("+")}
            options={functionChoices("Everyone", peopleTeam)}
          />{" "}
          may judge.
        </span>
      </p>
      {error && <FieldError>{error}</FieldError>}
    </>
  );
}
