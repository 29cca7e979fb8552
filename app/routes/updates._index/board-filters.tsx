import { Link } from "@remix-run/react";
import { updateKinds } from "~/domain/updates/update";
import { FilterBar } from "~/ui/filter-bar";
import { Select } from "~/ui/select";
import { SideGlyph } from "~/ui/side";
import { TextField } from "~/ui/text-field";
import { kindLooks } from "~/ui/updates/words";

interface BoardFiltersProps {
  words: { q: string; kind: string; side: string; when: "now" | "earlier" };
  counts: { all: number; sales: number; procurement: number };
  isFiltered: boolean;
}

/** Whose notes, of which kind, with which words; those that stand or the earlier ones. All of it is in the address. */
export function BoardFilters({ words, counts, isFiltered }: BoardFiltersProps) {
  const here = words.when === "earlier" ? "/updates?when=earlier" : "/updates";
  return (
    <div className="up-filters">
      <FilterBar clearTo={isFiltered ? here : undefined}>
        {words.when === "earlier" && <input type="hidden" name="when" value="earlier" />}
        {words.side && <input type="hidden" name="side" value={words.side} />}
        <div className="fld wide">
          <TextField
            label="Find"
            name="q"
            type="search"
            defaultValue={words.q}
            placeholder="Words, customer, supplier"
          />
        </div>
        <Select
          label="Kind"
          name="kind"
          key={words.kind}
          defaultValue={words.kind}
          options={[
            { value: "", label: "All kinds" },
            ...updateKinds.map((kind) => ({ value: kind, label: kindLooks[kind].name })),
          ]}
        />
      </FilterBar>
      <nav className="up-sides" aria-label="Whose updates">
        <SideLink words={words} side="">
          All {counts.all}
        </SideLink>
        <SideLink words={words} side="sales">
          <SideGlyph side="sales" />
          Sales {counts.sales}
        </SideLink>
        <SideLink words={words} side="procurement">
          <SideGlyph side="procurement" />
          Procurement {counts.procurement}
        </SideLink>
        <span className="grow" />
        {words.when === "now" ? (
          <Link className="more" to="/updates?when=earlier">
            Earlier updates
          </Link>
        ) : (
          <Link className="more" to="/updates">
            What stands now
          </Link>
        )}
      </nav>
    </div>
  );
}

interface SideLinkProps {
  words: BoardFiltersProps["words"];
  side: "" | "sales" | "procurement";
  children: React.ReactNode;
}

function SideLink({ words, side, children }: SideLinkProps) {
  const query = new URLSearchParams();
  if (words.q) query.set("q", words.q);
  if (words.kind) query.set("kind", words.kind);
  if (side) query.set("side", side);
  if (words.when === "earlier") query.set("when", "earlier");
  const current = words.side === side;
  return (
    <Link
      className={current ? "chip c-on" : "chip"}
      to={`/updates${query.size > 0 ? `?${query}` : ""}`}
      aria-current={current ? "true" : undefined}
      preventScrollReset
    >
      {children}
    </Link>
  );
}
