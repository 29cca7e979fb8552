import { Link } from "@remix-run/react";
import { BookmarkPlus, ListFilter } from "lucide-react";

interface ViewLinksProps {
  views: readonly { id: string; name: string; query: string }[];
  /** The filters of the list as the query of an address. */
  queryText: string;
}

/** The reader's own views of the ledger, and the way to keep what they look at now. */
export function ViewLinks({ views, queryText }: ViewLinksProps) {
  const isSaved = views.some(({ query }) => query === queryText);
  if (views.length === 0 && queryText === "") return null;
  return (
    <nav className="view-links" aria-label="Your views">
      <ul hidden={views.length === 0}>
        {views.length > 0 && (
          <li>
            <Link to="/wins?view=all" aria-current={queryText === "" ? "true" : undefined}>
              All wins
            </Link>
          </li>
        )}
        {views.map(({ id, name, query }) => (
          <li key={id}>
            <Link to={`/wins?${query}`} aria-current={query === queryText ? "true" : undefined}>
              {name}
            </Link>
          </li>
        ))}
      </ul>
      {queryText !== "" && !isSaved && (
        <Link className="btn btn-s" to={`/wins/views?keep=${encodeURIComponent(queryText)}`}>
          <BookmarkPlus className="i" aria-hidden="true" />
          Save this view
        </Link>
      )}
      {views.length > 0 && (
        <Link className="btn btn-s btn-q" to="/wins/views">
          <ListFilter className="i" aria-hidden="true" />
          Your views
        </Link>
      )}
    </nav>
  );
}
