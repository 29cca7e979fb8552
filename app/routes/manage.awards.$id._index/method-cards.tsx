import type { CountingMethod } from "~/domain/voting/election";
import { RadioCard } from "~/ui/choice";
import { FieldError } from "~/ui/field";
import { methodNames } from "~/ui/voting-words";
import { expertMethods, usualMethods } from "./method-choices";

interface MethodCardsProps {
  method: CountingMethod;
  error?: string;
}

/** The ways of voting for the most liked, the usual ones in sight and the rest folded away. */
export function MethodCards({ method, error }: MethodCardsProps) {
  const card = ({ method: value, words, good }: (typeof usualMethods)[number]) => (
    <RadioCard
      key={value}
      title={methodNames[value]}
      note={good}
      name="method"
      value={value}
      defaultChecked={method === value}
    >
      {words}
    </RadioCard>
  );
  return (
    <fieldset className="stack-s for-vote" id="method" tabIndex={-1}>
      <legend className="label">How people vote</legend>
      <div className="cards pairs">{usualMethods.map(card)}</div>
      <details
        className="limits"
        open={expertMethods.some((choice) => choice.method === method) || undefined}
      >
        <summary>More ways, for those who know them</summary>
        <div className="cards pairs">{expertMethods.map(card)}</div>
      </details>
      {error && <FieldError>{error}</FieldError>}
    </fieldset>
  );
}
