import { Download } from "lucide-react";
import { Segmented } from "~/ui/segmented";
import { plural } from "~/ui/words";

interface LedgerBarProps {
  total: number;
  look: "cards" | "table";
  /** The filters of the list as the query of an address. */
  queryText: string;
}

/** How many wins are listed, and how they are shown. */
export function LedgerBar({ total, look, queryText }: LedgerBarProps) {
  const to = (other: "cards" | "table") => {
    const query = new URLSearchParams(queryText);
    query.set("look", other);
    return `/wins?${query}`;
  };
  return (
    <div className="ledger-bar">
      <h2 className="h4">
        <span role="status">{plural(total, "win")}</span>
      </h2>
      <span className="acts">
        <form method="post" action="/wins/export">
          <input type="hidden" name="query" value={queryText} />
          <button type="submit" className="btn btn-s btn-q">
            <Download className="i" aria-hidden="true" />
            CSV of this list
          </button>
        </form>
        <Segmented
          label="Show as"
          options={[
            { label: "Cards", to: to("cards"), current: look === "cards" },
            { label: "Table", to: to("table"), current: look === "table" },
          ]}
        />
      </span>
    </div>
  );
}
