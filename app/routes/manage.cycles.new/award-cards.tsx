import type { CountingMethod } from "~/domain/voting/election";
import { methodAndSeats } from "~/ui/voting-words";
import { Link } from "@remix-run/react";

interface AwardCardsProps {
  awards: readonly { id: string; name: string; purpose: string; method: CountingMethod; seats: number }[];
  chosen: readonly string[];
}

/** The awards that a cycle can run, as cards to tick. */
export function AwardCards({ awards, chosen }: AwardCardsProps) {
  if (awards.length === 0) {
    return (
      <p>
        There is no award by vote yet. <Link to="/manage/awards/new">Make one</Link>
      </p>
    );
  }
  return (
    <fieldset className="cards">
      <legend className="vh">Awards</legend>
      {awards.map(({ id, name, purpose, method, seats }) => (
        <label className="aw" key={id} aria-label={name}>
          <input
            type="checkbox"
            className="check"
            name="awardIds"
            value={id}
            defaultChecked={chosen.includes(id)}
          />
          <span>
            <b>{name}</b>
            <span>{purpose}</span>
            <small>{methodAndSeats(method, seats)}</small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
