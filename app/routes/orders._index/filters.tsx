import { Search } from "lucide-react";
import { orderStates } from "~/domain/trophies/order-state";
import { FilterBar } from "~/ui/filter-bar";
import { orderWords } from "~/ui/orders/order-words";
import { queryOf, type OrdersFilter } from "./read-filter";

/** Search and state, kept in the address. */
export function OrderFilters({ filter }: { filter: OrdersFilter }) {
  const filtered = filter.words !== "" || filter.state !== "";
  const without = queryOf({ ...filter, words: "", state: "" });
  return (
    <FilterBar key={queryOf(filter)} clearTo={filtered ? `/orders?${without}` : undefined}>
      <div className="fld wide">
        <label htmlFor="q">Find an order</label>
        <div className="field">
          <Search className="i i-s" aria-hidden="true" />
          <input
            id="q"
            type="search"
            name="q"
            maxLength={100}
            defaultValue={filter.words}
            placeholder="Name, vendor, number"
          />
        </div>
      </div>
      <div className="fld">
        <label htmlFor="state">State</label>
        <select className="field" id="state" name="state" defaultValue={filter.state}>
          <option value="">All</option>
          {orderStates.map((state) => (
            <option key={state} value={state}>
              {orderWords[state].label}
            </option>
          ))}
        </select>
      </div>
      {filter.view === "list" && <input type="hidden" name="view" value="list" />}
    </FilterBar>
  );
}
