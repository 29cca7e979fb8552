import { SectionHead } from "~/ui/section-head";
import { WinCard, type WinCardProps } from "~/ui/wins/win-card";

/** The last wins that both sides have signed. */
export function RecentWins({ wins }: { wins: readonly WinCardProps[] }) {
  return (
    <>
      <SectionHead title="Recent joint wins" more={{ label: "All joint wins", to: "/wins" }} />
      <div className="wins3 home-wins">
        {wins.map((win) => (
          <WinCard key={win.id} win={win} />
        ))}
      </div>
    </>
  );
}
