import { FilterBar } from "../filter-bar";
import { Select } from "../select";
import { addressOf, type AskedScorecard } from "./asked";

interface UnitFilterProps {
  asked: AskedScorecard;
  units: { departments: readonly { id: string; name: string }[]; places: readonly string[] };
}

/** The wins of one department or place: those that its people took part in. */
export function UnitFilter({ asked, units }: UnitFilterProps) {
  const { period, against, unit } = asked;
  return (
    <div className="sc-unit no-print">
      <FilterBar clearTo={unit ? addressOf({ ...asked, unit: "" }) : undefined}>
        <input type="hidden" name="period" value={period.key} />
        {against !== "year" && <input type="hidden" name="against" value={against} />}
        <Select
          label="Wins of"
          name="unit"
          key={unit}
          defaultValue={unit}
          options={[
            { value: "", label: "The whole company" },
            ...units.departments.map(({ id, name }) => ({ value: `department:${id}`, label: name })),
            ...units.places.map((place) => ({ value: `place:${place}`, label: place })),
          ]}
        />
      </FilterBar>
    </div>
  );
}
