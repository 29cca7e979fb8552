import { Calculator, Info } from "lucide-react";
import { EvidenceLinks } from "./evidence-links";
import { FormulaShown } from "./formula-shown";
import { decisionNames } from "./standing-words";
import type { ValueShown } from "./value-ledger";

/** Below the ledger: how values were worked out, their evidence, what their people add, and what Finance says. */
export function LedgerNotes({ values }: { values: readonly ValueShown[] }) {
  const notes = values.filter(({ note }) => note !== "");
  const reasons = values.filter(({ check }) => check.standing !== "claimed" && check.reason !== "");
  return (
    <>
      {values.map(
        ({ name, label, formula }, index) =>
          formula && <FormulaShown key={index} name={label || name} formula={formula} />,
      )}
      {values.map(({ name, label, links }, index) => (
        <EvidenceLinks key={index} name={`“${label || name}”`} links={links} />
      ))}
      {notes.map((value) => (
        <p key={value.name + value.note} className="msg val-note">
          <Info className="i" aria-hidden="true" />
          <span>
            {value.name}: {value.note}
          </span>
        </p>
      ))}
      {reasons.map((value) => (
        <p key={`${value.name} ${value.check.reason}`} className="msg val-note">
          <Calculator className="i" aria-hidden="true" />
          <span>
            {value.name}, {decisionNames[value.check.standing].toLowerCase()} by {value.check.by}: “
            {value.check.reason}”
          </span>
        </p>
      ))}
    </>
  );
}
