import { Link } from "@remix-run/react";
import { Seam, SeamBetween } from "~/ui/seam";

interface WinBehindProps {
  win: {
    id: string;
    title: string;
    summary: string;
    participants: { side: string; person: { id: string; name: string } }[];
  };
}

/** The joint win that the honour is about. */
export function WinBehind({ win }: WinBehindProps) {
  const sales = win.participants.find(({ side }) => side === "sales")?.person;
  const procurement = win.participants.find(({ side }) => side === "procurement")?.person;
  return (
    <section aria-labelledby="win-behind">
      <div className="sec">
        <h2 id="win-behind">The win behind the award</h2>
      </div>
      <Link className="win" to={`/wins/${win.id}`}>
        {sales && procurement ? <SeamBetween sales={sales} procurement={procurement} /> : <Seam />}
        <div className="win-b">
          <h3>{win.title}</h3>
          <p>{win.summary}</p>
        </div>
      </Link>
    </section>
  );
}
