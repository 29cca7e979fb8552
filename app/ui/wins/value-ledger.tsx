import type { ReactNode } from "react";
import { plainShortDay } from "../dates";
import { lastingWords, type Lasting } from "./lasting-words";
import { LedgerNotes } from "./ledger-notes";
import { decisionNames } from "./standing-words";

export interface ValueShown extends Lasting {
  name: string;
  label: string;
  note: string;
  source: string;
  sourceDay: string | null;
  hard: boolean;
  /** How it was worked out; null where it was written down, and where the amounts are hidden. */
  formula: { before: string; after: string } | null;
  /** Addresses of evidence; none where something is hidden from the reader. */
  links: readonly string[];
  /** What it comes to over its period; null for what comes once, and where the amounts are hidden. */
  total: string | null;
  words: { before: string | null; after: string | null; change: string };
  /** Null where the amounts are hidden from the viewer. */
  bars: { before: number; after: number } | null;
  direction: "better" | "worse" | "same";
  check: CheckShown;
}

interface CheckShown {
  standing: "claimed" | "validated" | "reduced" | "rejected";
  /** Who of Finance decided. */
  by: string | null;
  /** What is left of a claim that was reduced. */
  left: string | null;
  reason: string;
}

/** One row for each value: before hollow, after filled, the change, and what the figure before rests on. */
export function ValueLedger({ values }: { values: readonly ValueShown[] }) {
  return (
    <>
      <div className="table-wrap">
        <table className="vals">
          <thead>
            <tr>
              <th scope="col">Value</th>
              <th scope="col">
                <span className="vh">Before compared with after</span>
              </th>
              <Right>Before</Right>
              <Right>After</Right>
              <Right>Change</Right>
              <th scope="col">From</th>
            </tr>
          </thead>
          <tbody>
            {values.map((value, index) => (
              <ValueRow key={index} value={value} />
            ))}
          </tbody>
        </table>
      </div>
      <LedgerNotes values={values} />
    </>
  );
}

function ValueRow({ value }: { value: ValueShown }) {
  const { words, bars } = value;
  const kind = [value.label, value.hard ? "" : "avoided", ...lastingWords(value)];
  return (
    <tr>
      <th scope="row">
        <b>{value.name}</b>
        <small>{kind.filter(Boolean).join(", ")}</small>
        {value.total && <small>{`${value.total} in all`}</small>}
      </th>
      <td className="vb">{bars && <Bars {...bars} />}</td>
      <td className="n">
        <span className="muted">{words.before ?? "Hidden"}</span>
      </td>
      <td className="n">
        <b>{words.after ?? "Hidden"}</b>
      </td>
      <td className="n">
        <b className={value.direction === "better" ? "chg" : "chg neg"}>{words.change}</b>
        <small className={`standing is-${value.check.standing}`}>
          {decisionNames[value.check.standing]}
          {value.check.left && ` to ${value.check.left}`}
        </small>
      </td>
      <td className="vs">
        {value.source}
        {value.sourceDay && <small>{plainShortDay(value.sourceDay)}</small>}
      </td>
    </tr>
  );
}

function Bars({ before, after }: { before: number; after: number }) {
  return (
    <span className="vbar" aria-hidden="true">
      <i style={{ width: `${before}%` }} />
      <em style={{ width: `${after}%` }} />
    </span>
  );
}

function Right({ children }: { children: ReactNode }) {
  return (
    <th scope="col" className="n">
      {children}
    </th>
  );
}
