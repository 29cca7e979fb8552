import { plural } from "../words";

interface WorthShown {
  claimed: string;
  /** Null while Finance has looked at no line. */
  validated: string | null;
  /** Null while nothing was reported as come in. */
  realised: string | null;
  lines: number;
  checked: number;
  /** The validated amount in the company's currency, where the win is in another. */
  converted: string | null;
}

interface WinWorthProps {
  worth: WorthShown;
  /** The answers to the question what came in, and which of them Finance has looked at. */
  reports: readonly { check: unknown }[];
}

/** What a win is worth: claimed, validated and realised beside each other, never mixed. */
export function WinWorth({ worth, reports }: WinWorthProps) {
  const { claimed, validated, realised, lines, checked, converted } = worth;
  return (
    <dl className="worth">
      <div>
        <dt>Claimed</dt>
        <dd>{claimed}</dd>
        <dd className="meta">by those in the win</dd>
      </div>
      <div>
        <dt>Validated</dt>
        <dd>{validated ?? "Not yet"}</dd>
        <dd className="meta">
          {converted && `${converted} by Finance’s rates, `}
          {checked < lines
            ? `${checked} of ${plural(lines, "amount")} checked by Finance`
            : "checked by Finance"}
        </dd>
      </div>
      {checked > 0 && (
        <div>
          <dt>Realised</dt>
          <dd>{realised ?? "Not yet"}</dd>
          <dd className="meta">{comeIn(reports)}</dd>
        </div>
      )}
    </dl>
  );
}

function comeIn(reports: WinWorthProps["reports"]): string {
  const checked = reports.filter(({ check }) => check !== null).length;
  if (checked === 0) return "come in, as its people report";
  if (checked === reports.length) return "come in, checked by Finance";
  return `come in, ${checked} of ${plural(reports.length, "report")} checked by Finance`;
}
