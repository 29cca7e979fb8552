import { Link } from "@remix-run/react";
import { Medal } from "~/ui/medal";
import { firstName, listOf } from "~/ui/words";

interface ProfileLaurelsProps {
  name: string;
  laurels: readonly { id: string; awardName: string; cycleName: string; year: number; names: string[] }[];
}

export function ProfileLaurels({ laurels, name }: ProfileLaurelsProps) {
  return (
    <section>
      <h2>Laurels</h2>
      {laurels.length === 0 && <p className="muted">{firstName(name)} has no laurels yet.</p>}
      <ul className="lau">
        {laurels.map((laurel) => {
          const others = laurel.names.filter((other) => other !== name);
          return (
            <li key={laurel.id}>
              <Medal names={laurel.names} />
              <div>
                <h3>{laurel.awardName}</h3>
                <p className="meta">
                  {laurel.cycleName || laurel.year}
                  {others.length > 0 && `, with ${listOf(others)}`}.{" "}
                  <Link to={`/laureates/${laurel.id}`}>Read why</Link>
                </p>
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
