import { Search } from "lucide-react";
import { FilterBar } from "~/ui/filter-bar";
import { Segmented } from "~/ui/segmented";
import { TextField } from "~/ui/text-field";
import { number } from "~/ui/words";

interface RunViewsProps {
  counts: { reaches: number; misses: number; excluded: number };
  asked: { view: string; search: string };
}

const views = [
  ["reaches", "Reach it"],
  ["misses", "Miss it, nearest first"],
  ["excluded", "Left out"],
] as const;

/** Which people of the run are listed, kept in the address. */
export function RunViews({ counts, asked: { view, search } }: RunViewsProps) {
  const to = (name: string) => `?${new URLSearchParams({ show: name, ...(search && { q: search }) })}`;
  return (
    <div className="tb">
      <Segmented
        label="Show people"
        options={views.map(([name, label]) => ({
          label: `${label} ${number(counts[name])}`,
          to: to(name),
          current: name === view,
        }))}
      />
      <FilterBar clearTo={search ? `?show=${view}` : undefined}>
        <input type="hidden" name="show" value={view} />
        <TextField
          label="Find somebody"
          name="q"
          type="search"
          maxLength={100}
          key={search}
          defaultValue={search}
          before={<Search className="i" aria-hidden="true" />}
        />
      </FilterBar>
    </div>
  );
}
