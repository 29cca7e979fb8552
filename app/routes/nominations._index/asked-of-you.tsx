import { ButtonLink } from "~/ui/button";

interface AskedOfYouProps {
  asks: readonly {
    id: string;
    title: string;
    award: string;
    cycleName: string;
    nominator: string;
    until: string;
  }[];
}

/** The nominations of others that the reader is asked to second. */
export function AskedOfYou({ asks }: AskedOfYouProps) {
  if (asks.length === 0) return null;
  return (
    <section aria-labelledby="asked-title">
      <h2 id="asked-title">Asked of you</h2>
      <ul className="list">
        {asks.map(({ id, title, award, cycleName, nominator, until }) => (
          <li className="list-row" key={id}>
            <div className="grow">
              <h3>{title}</h3>
              <p className="meta">
                {award}, {cycleName}. {nominator} asks you to second it, until {until}.
              </p>
            </div>
            <ButtonLink size="small" to={`/endorse/${id}`}>
              Read and answer
            </ButtonLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
