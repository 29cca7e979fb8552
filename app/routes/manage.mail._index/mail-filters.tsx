import { useSearchParams } from "@remix-run/react";
import { Search } from "lucide-react";
import type { LetterStateWord } from "~/domain/mail/letters";
import { FilterBar } from "~/ui/filter-bar";
import { letterStates } from "~/ui/letter-state";

interface MailFiltersProps {
  filter: { state?: LetterStateWord; search: string };
}

export function MailFilters({ filter }: MailFiltersProps) {
  const [params] = useSearchParams();
  const filtered = Boolean(filter.state) || filter.search !== "";
  return (
    <div className="mail-filters">
      <FilterBar key={params.toString()} {...(filtered && { clearTo: "/manage/mail" })}>
        <label className="field q">
          <Search className="i i-s" aria-hidden="true" />
          <input
            type="search"
            name="q"
            defaultValue={filter.search}
            placeholder="Name, address or subject"
            maxLength={100}
            aria-label="Name, address or subject"
          />
        </label>
        <select className="field" name="state" defaultValue={filter.state ?? ""} aria-label="State">
          <option value="">Every state</option>
          {Object.entries(letterStates).map(([state, { label }]) => (
            <option key={state} value={state}>
              {label}
            </option>
          ))}
        </select>
      </FilterBar>
    </div>
  );
}
