import { Link } from "@remix-run/react";

interface ProfileGivenProps {
  given: readonly {
    id: string;
    title: string;
    award: string;
    cycle: string;
    laureateId: string | null;
  }[];
  isMe: boolean;
}

/** Whom somebody nominated, as far as everybody may know it. */
export function ProfileGiven({ given, isMe }: ProfileGivenProps) {
  if (given.length === 0 && !isMe) return null;
  return (
    <section>
      <h2>Nominated</h2>
      {given.length === 0 && <p className="muted">None of your nominations is announced yet.</p>}
      <ul className="list often">
        {given.map(({ id, title, award, cycle, laureateId }) => (
          <li key={id}>
            <div className="grow">
              {laureateId ? <Link to={`/laureates/${laureateId}`}>{title}</Link> : title}
              <p className="meta">
                {award}, {cycle}
              </p>
            </div>
          </li>
        ))}
      </ul>
      {isMe && (
        <p className="meta">
          Others see here only laureates whom you nominated with your name.{" "}
          <Link to="/nominations">All my nominations</Link>
        </p>
      )}
    </section>
  );
}
