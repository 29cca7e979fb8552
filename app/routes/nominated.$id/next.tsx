import { Link } from "@remix-run/react";
import { listOf } from "~/ui/words";
import type { NominatedData } from "./route";

/** With whom one is nominated, and what comes. */
export function Next({ data }: { data: NominatedData }) {
  const { others, cycle, isAnnounced, until, announces } = data;
  return (
    <section className="sheet elig next">
      <h2 className="h3">What happens next</h2>
      {others.length > 0 && <p>You are nominated together with {listOf(others)}.</p>}
      <ol>
        <li>There is nothing that you have to do. Colleagues who wrote about you stay unnamed for now.</li>
        <li>The vote or the jury starts on {until}.</li>
        <li>
          {isAnnounced ? (
            <>
              The result is announced. <Link to={`/cycles/${cycle.id}`}>See {cycle.name}</Link>
            </>
          ) : announces ? (
            `The result is announced on ${announces}. Then the kind words may be read, whoever wins.`
          ) : (
            "The result is announced after that. Then the kind words may be read, whoever wins."
          )}
        </li>
      </ol>
    </section>
  );
}
