import { Link } from "@remix-run/react";
import type { Named } from "~/ui/avatar";
import { SeamBetween } from "~/ui/seam";
import { Figures } from "~/ui/wins/win-card";
import { firstName, spelled } from "~/ui/words";

interface ProfileWin {
  id: string;
  title: string;
  customer: string | null;
  sales: Named | null;
  procurement: Named | null;
  signed: { sales: boolean; procurement: boolean };
  figures: readonly { word: "claimed" | "validated" | "realised" | null; text: string }[];
}

interface ProfileWinsProps {
  wins: readonly ProfileWin[];
  total: number;
  personId: string;
  name: string;
}

const nobody: Named = { id: "", name: "?" };

export function ProfileWins({ wins, total, personId, name }: ProfileWinsProps) {
  return (
    <section>
      <h2>Joint wins</h2>
      {wins.length === 0 && <p className="muted">{firstName(name)} is in no joint win yet.</p>}
      <ul className="wl">
        {wins.map((win) => (
          <li key={win.id}>
            <SeamBetween
              sales={win.sales ?? nobody}
              procurement={win.procurement ?? nobody}
              signed={win.signed}
            />
            <div>
              <h3>
                <Link to={`/wins/${win.id}`}>{win.title}</Link>
              </h3>
              <p className="meta">{win.customer ?? "Customer not named"}</p>
            </div>
            {win.figures.length > 0 && <Figures figures={win.figures} />}
          </li>
        ))}
      </ul>
      {total > wins.length && (
        <p>
          <Link className="more" to={`/wins?person=${personId}`}>
            All {spelled(total)}
          </Link>
        </p>
      )}
    </section>
  );
}
