import { useLocation } from "@remix-run/react";
import { ButtonLink } from "./button";
import { number } from "./words";

interface PaginationProps {
  page: number;
  pageSize: number;
  total: number;
  /** What is listed: “wins”. */
  noun: string;
}

/** “1 to 25 of 412 wins”, with the way back and on. The page is in the address as `?page=`. */
export function Pagination({ page, pageSize, total, noun }: PaginationProps) {
  const { pathname, search } = useLocation();
  const last = Math.max(1, Math.ceil(total / pageSize));
  if (last === 1) return null;
  const first = (page - 1) * pageSize + 1;
  const to = (target: number) => {
    const query = new URLSearchParams(search);
    query.set("page", String(target));
    return `${pathname}?${query}`;
  };
  return (
    <nav className="pages" aria-label="Pages">
      <span>
        {number(first)} to {number(Math.min(page * pageSize, total))} of {number(total)} {noun}
      </span>
      <span className="acts">
        {page > 1 && (
          <ButtonLink size="small" to={to(page - 1)} rel="prev">
            Back
          </ButtonLink>
        )}
        {page < last && (
          <ButtonLink size="small" to={to(page + 1)} rel="next">
            Next
          </ButtonLink>
        )}
      </span>
    </nav>
  );
}
