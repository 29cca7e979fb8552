import type { PersonRule } from "~/domain/awards/eligibility";
import { Select } from "~/ui/select";
import { plural } from "~/ui/words";

/** What a rule asks of somebody's record: wins they took part in, and how long ago they won this award. */
export function RecordFields({ name, rule }: { name: string; rule: PersonRule }) {
  return (
    <>
      <div className="pair-of-fields">
        <Select
          label="Took part in"
          name={`${name}.win`}
          defaultValue={rule.win}
          options={[
            { value: "none", label: "Nothing is asked" },
            { value: "confirmed", label: "A win confirmed by both sides" },
            { value: "validated", label: "A win validated by Finance" },
          ]}
        />
        <Select
          label="Within"
          name={`${name}.winMonths`}
          defaultValue={String(rule.winMonths)}
          options={numbers([3, 6, 12, 24], rule.winMonths).map((count) => ({
            value: String(count),
            label: `The last ${plural(count, "month")}`,
          }))}
        />
      </div>
      <div className="for-cycle">
        <Select
          label="Laureates of this award"
          name={`${name}.restCycles`}
          defaultValue={String(rule.restCycles)}
          options={numbers([0, 1, 2, 3, 4], rule.restCycles).map((count) => ({
            value: String(count),
            label: count === 0 ? "May take part again at once" : `Sit out ${plural(count, "cycle")}`,
          }))}
        />
      </div>
    </>
  );
}

function numbers(offered: readonly number[], current: number): number[] {
  return [...new Set([...offered, current])].sort((a, b) => a - b);
}
