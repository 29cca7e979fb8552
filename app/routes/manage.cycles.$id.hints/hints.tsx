import type { ReactNode } from "react";

interface HintsProps<T> {
  title: string;
  rows: readonly T[];
  keyOf: (row: T) => string;
  children: (row: T) => ReactNode;
}

/** The hints of one kind with the rows behind them; nothing where there is none. */
export function Hints<T>({ title, rows, keyOf, children }: HintsProps<T>) {
  if (rows.length === 0) return null;
  return (
    <section className="hints">
      <h2>{title}</h2>
      <ul className="list">
        {rows.map((row) => (
          <li key={keyOf(row)}>{children(row)}</li>
        ))}
      </ul>
    </section>
  );
}
