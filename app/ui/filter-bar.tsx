import { Form, Link, useSubmit } from "@remix-run/react";
import type { ReactNode } from "react";
import { useHydrated } from "./hydrated";

interface FilterBarProps {
  /** Fields with their names: they become the query of the address. */
  children: ReactNode;
  /** Set where filters are on: leads to the list without them. */
  clearTo?: string;
}

/** A form whose fields are the address of the list. Choices apply at once; without scripts there is a button. */
export function FilterBar({ children, clearTo }: FilterBarProps) {
  const submit = useSubmit();
  const hydrated = useHydrated();
  return (
    <Form
      className="filters"
      role="search"
      aria-label="This list"
      onChange={(event) => {
        if (event.target instanceof HTMLSelectElement)
          submit(event.currentTarget, { preventScrollReset: true });
      }}
    >
      {children}
      <button type="submit" className={hydrated ? "vh" : "btn"} tabIndex={hydrated ? -1 : undefined}>
        Show
      </button>
      {clearTo && (
        <Link className="btn btn-q" to={clearTo}>
          Clear
        </Link>
      )}
    </Form>
  );
}
