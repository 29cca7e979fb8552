import { plural } from "../words";

interface WorthShown {
  claimed: string;
  /** Null while Finance has looked at no line. */
  validated: string | null;
  lines: number;
  checked: number;
  /** The validated amount in the company's currency, where the win is in another. */
  converted: string | null;
}

/** What a win is worth: claimed and validated beside each other, never mixed. */
export function WinWorth({ worth }: { worth: WorthShown }) {
  const { claimed, validated, lines, checked, converted } = worth;
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
    </dl>
  );
}
