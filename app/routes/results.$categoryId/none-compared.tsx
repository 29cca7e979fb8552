import { exact } from "./exact";
import type { CountedView } from "./how-counted";

/** How the winner stood against “none of these”, which it had to be preferred to. */
export function NoneCompared({ view }: { view: CountedView }) {
  const { none } = view.result;
  if (!none) return null;
  const compared = none.each ?? [none];
  return (
    <p>
      A winner must also be preferred to “{view.names[none.id]}”.{" "}
      {compared
        .map(
          ({ against, preferWinner, preferNone }) =>
            `${exact(preferWinner)} preferred “${view.names[against]}”, ${exact(preferNone)} preferred none of these.`,
        )
        .join(" ")}
    </p>
  );
}
