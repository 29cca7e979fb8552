import { useSearchParams } from "@remix-run/react";
import { Search } from "lucide-react";
import { FilterBar } from "~/ui/filter-bar";
import { Segmented } from "~/ui/segmented";

interface HallFiltersProps {
  filter: { search: string; awardId: string; year: number | null; pairsOnly: boolean };
  summary: { awards: { id: string; name: string }[]; years: number[] };
}

export function HallFilters({ filter, summary }: HallFiltersProps) {
  const [params] = useSearchParams();
  const showing = (show: string) => {
    const query = new URLSearchParams(params);
    query.delete("page");
    query.set("show", show);
    return `/hall?${query}`;
  };
  return (
    <div className="hall-filters">
      <FilterBar key={params.toString()}>
        <label className="field q">
          <Search className="i i-s" aria-hidden="true" />
          <input
            type="search"
            name="q"
            defaultValue={filter.search}
            placeholder="Find a name or an award"
            maxLength={100}
            aria-label="Find a name or an award"
          />
        </label>
        <select className="field" name="award" defaultValue={filter.awardId} aria-label="Award">
          <option value="">All awards</option>
          {summary.awards.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
        <select className="field" name="year" defaultValue={filter.year ?? ""} aria-label="Year">
          <option value="">All years</option>
          {summary.years.map((year) => (
            <option key={year}>{year}</option>
          ))}
        </select>
        {filter.pairsOnly && <input type="hidden" name="show" value="pairs" />}
      </FilterBar>
      <Segmented
        label="Show"
        options={[
          { label: "Everyone", to: showing("everyone"), current: !filter.pairsOnly },
          { label: "Sales and Procurement", to: showing("pairs"), current: filter.pairsOnly },
        ]}
      />
    </div>
  );
}
