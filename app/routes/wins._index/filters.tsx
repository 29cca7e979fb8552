import { valueNames } from "~/domain/wins/value-line";
import { FilterBar } from "~/ui/filter-bar";
import { Select } from "~/ui/select";
import { TextField } from "~/ui/text-field";
import type { AskedWins } from "./read-filter";

interface WinFiltersProps {
  asked: Pick<AskedWins, "words" | "isFiltered">;
  choices: { departments: { id: string; name: string }[]; years: number[] };
}

/** Search and filters of the ledger; they live in its address. */
export function WinFilters({ asked, choices }: WinFiltersProps) {
  const { words, isFiltered } = asked;
  const departments = choices.departments.map(({ id, name }) => ({ value: id, label: name }));
  const years = choices.years.map((year) => ({ value: String(year), label: String(year) }));
  return (
    <div className="win-filters">
      <FilterBar clearTo={isFiltered ? "/wins" : undefined}>
        <div className="fld wide">
          <TextField
            label="Find"
            name="q"
            type="search"
            defaultValue={words.q}
            placeholder="Name, people, supplier"
          />
        </div>
        <Choice
          label="Whose"
          name="who"
          now={words.who}
          all="Everybody’s"
          options={[{ value: "me", label: "Mine" }]}
        />
        <Choice label="State" name="state" now={words.state} all="All states" options={states} />
        <Choice label="What changed" name="kind" now={words.kind} all="Anything" options={kinds} />
        <Choice label="Department" name="department" now={words.department} all="All" options={departments} />
        <Choice label="Year" name="year" now={words.year} all="All years" options={years} />
        {words.person && <input type="hidden" name="person" value={words.person} />}
      </FilterBar>
    </div>
  );
}

const states = [
  { value: "confirmed", label: "Both have signed" },
  { value: "waiting", label: "Waiting" },
];

const kinds = Object.entries(valueNames).map(([value, label]) => ({ value, label }));

interface ChoiceProps {
  label: string;
  name: string;
  now: string;
  all: string;
  options: { value: string; label: string }[];
}

function Choice({ label, name, now, all, options }: ChoiceProps) {
  return (
    <Select
      label={label}
      name={name}
      key={now}
      defaultValue={now}
      options={[{ value: "", label: all }, ...options]}
    />
  );
}
