import { Search } from "lucide-react";
import { actNouns } from "~/ui/act-words";
import { FilterBar } from "~/ui/filter-bar";
import { Select } from "~/ui/select";
import { TextField } from "~/ui/text-field";
import { capital } from "~/ui/words";

export function EventFilters({ asked }: { asked: Record<string, string> }) {
  const isFiltered = Object.values(asked).some(Boolean);
  return (
    <FilterBar key={JSON.stringify(asked)} clearTo={isFiltered ? "?" : undefined}>
      <div className="fld wide">
        <TextField
          label="Find"
          name="q"
          type="search"
          maxLength={100}
          placeholder="A name, an act or a number"
          defaultValue={asked.q}
          before={<Search className="i" aria-hidden="true" />}
        />
      </div>
      <Select
        label="Who"
        name="who"
        defaultValue={asked.who}
        options={[
          { value: "", label: "Anyone" },
          { value: "person", label: "People" },
          { value: "job", label: "Laurels itself" },
          { value: "vendor", label: "Vendors" },
          { value: "nobody", label: "Not signed in" },
        ]}
      />
      <Select
        label="What"
        name="what"
        defaultValue={asked.what}
        options={[
          { value: "", label: "Every kind" },
          ...actNouns.map((noun) => ({ value: noun, label: capital(noun.replaceAll("-", " ")) })),
        ]}
      />
      <TextField label="From" name="from" type="date" defaultValue={asked.from} />
      <TextField label="To" name="to" type="date" defaultValue={asked.to} />
    </FilterBar>
  );
}
