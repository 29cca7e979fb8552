import { useSearchParams } from "@remix-run/react";
import { Search } from "lucide-react";
import type { ReactNode } from "react";
import { FilterBar } from "./filter-bar";
import { Select } from "./select";
import type { AskedPeople } from "./people-filter";
import { TextField } from "./text-field";

interface PeopleFiltersProps {
  asked: AskedPeople;
  departments: readonly { id: string; name: string }[];
  locations: readonly string[];
  /** More fields, such as roles for those who manage people. */
  children?: ReactNode;
}

/** Search and filters over people; all of them stand in the address. */
export function PeopleFilters({ asked, departments, locations, children }: PeopleFiltersProps) {
  const [params] = useSearchParams();
  const isFiltered = Boolean(
    asked.search || asked.departmentId || asked.location || asked.side || asked.role,
  );
  return (
    <FilterBar key={params.toString()} clearTo={isFiltered ? "?" : undefined}>
      <div className="fld wide">
        <TextField
          label="Name, e-mail, department or place"
          name="q"
          type="search"
          maxLength={100}
          defaultValue={asked.search}
          before={<Search className="i" aria-hidden="true" />}
        />
      </div>
      <Select
        label="Side"
        name="side"
        defaultValue={asked.side}
        options={[
          { value: "", label: "Everyone" },
          { value: "sales", label: "Sales" },
          { value: "procurement", label: "Procurement" },
          { value: "others", label: "Others" },
        ]}
      />
      <Select
        label="Department"
        name="department"
        defaultValue={asked.departmentId}
        options={[
          { value: "", label: "All departments" },
          ...departments.map((d) => ({ value: d.id, label: d.name })),
        ]}
      />
      <Select
        label="Location"
        name="location"
        defaultValue={asked.location}
        options={[
          { value: "", label: "Everywhere" },
          ...locations.map((place) => ({ value: place, label: place })),
        ]}
      />
      {children}
    </FilterBar>
  );
}
