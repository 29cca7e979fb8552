import { Link } from "@remix-run/react";

interface WhatHappensProps {
  stands: { honours: readonly { id: string; awardName: string }[]; order: boolean };
}

/** What a reversal does, before it is done. */
export function WhatHappens({ stands }: WhatHappensProps) {
  return (
    <ul className="will">
      <li>Its figures leave every total, and it counts for no award and no rule any more.</li>
      <li>Nobody is asked again what came in, and nobody can applaud it or order a deal toy for it.</li>
      {stands.honours.map(({ id, awardName }) => (
        <li key={id}>
          The honour <Link to={`/laureates/${id}`}>{awardName}</Link> stays, with a note that says so.
        </li>
      ))}
      {stands.order && <li>The order for its deal toys stays as it is, and the buyers are told.</li>}
      <li>Everybody in the win gets a letter with your reason.</li>
    </ul>
  );
}
