import { exact } from "./exact";
import type { CountedView } from "./how-counted";

/** How the winner stood against “none of these”, which it had to be preferred to. */
export function NoneCompared({ view }: { view: CountedView }) {
  const { none } = view.result;
  if (!none) return null;
  const name = view.names[none.against];
  return (
    <p>
      A winner must also be preferred to “{view.names[none.id]}”. {exact(none.preferWinner)} preferred “{name}
      ”, {exact(none.preferNone)} preferred none of these.
    </p>
  );
}
