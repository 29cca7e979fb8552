import { Link } from "@remix-run/react";

interface AwardCardsProps {
  awards: readonly { id: string; name: string; purpose: string; decided: string }[];
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
      {awards.map(({ id, name, purpose, decided }) => (
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
            <small>{decided}</small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
