import type { LedgerQuery } from "~/domain/wins/ledger-query";
import { FilterBar } from "~/ui/filter-bar";
import { TextField } from "~/ui/text-field";
import { LedgerChoice } from "./choice";
import { kindChoices, periodChoices, sideChoices, sortChoices, stateChoices } from "~/ui/wins/ledger-choices";

interface WinFiltersProps {
  asked: LedgerQuery;
  isFiltered: boolean;
  departments: { id: string; name: string }[];
}

/** Search, filters and order of the ledger; they live in its address. */
export function WinFilters({ asked, isFiltered, departments }: WinFiltersProps) {
  const places = departments.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <div className="win-filters">
      <FilterBar clearTo={isFiltered ? "/wins?view=all" : undefined}>
        <div className="fld wide">
          <TextField
            label="Find"
            name="q"
            type="search"
            defaultValue={asked.q}
            placeholder="Name, people, customer, supplier"
          />
        </div>
        <LedgerChoice label="State" name="state" now={asked.state} all="All states" options={stateChoices} />
        <LedgerChoice
          label="Period"
          name="period"
          now={asked.period}
          all="Any time"
          options={periodChoices}
        />
        <LedgerChoice
          label="What changed"
          name="kind"
          now={asked.kind}
          all="Anything"
          options={kindChoices}
        />
        <LedgerChoice
          label="Order"
          name="sort"
          now={asked.sort === "newest" ? "" : asked.sort}
          all="Last signed first"
          options={sortChoices}
        />
        <details className="more-filters" open={hasMore(asked)}>
          <summary className="more">More filters</summary>
          <div className="more-fields">
            <LedgerChoice
              label="Whose"
              name="who"
              now={asked.who}
              all="Everybody’s"
              options={[{ value: "me", label: "Mine" }]}
            />
            <LedgerChoice
              label="Department"
              name="department"
              now={asked.department}
              all="All"
              options={places}
            />
            <LedgerChoice
              label="Entered by"
              name="side"
              now={asked.side}
              all="Either side"
              options={sideChoices}
            />
            <TextField label="Customer" name="customer" defaultValue={asked.customer} />
            <TextField label="Supplier" name="supplier" defaultValue={asked.supplier} />
            <TextField label="Contract" name="contract" defaultValue={asked.contract} />
            <TextField label="From day" name="from" type="date" defaultValue={asked.from} />
            <TextField label="To day" name="to" type="date" defaultValue={asked.to} />
          </div>
          <p className="meta">
            The day is that of the win, else that on which both had signed. A period counts before days.
          </p>
          <button type="submit" className="btn btn-s">
            Show
          </button>
        </details>
        {asked.person && <input type="hidden" name="person" value={asked.person} />}
        {asked.look !== "cards" && <input type="hidden" name="look" value={asked.look} />}
      </FilterBar>
    </div>
  );
}

function hasMore({ who, department, side, customer, supplier, contract, from, to }: LedgerQuery): boolean {
  return [who, department, side, customer, supplier, contract, from, to].some((word) => word !== "");
}
