import { useMatches } from "@remix-run/react";
import type { ReactNode } from "react";
import type { Role } from "~/domain/people/role";
import type { Crumb, PageHandle } from "./handle";
import { Spine } from "./spine";
import { TabBar } from "./tab-bar";
import { TopBar } from "./top-bar";

export interface ShellProps {
  viewer: { id: string; name: string; roles: readonly Role[] };
  companyName: string;
  peopleTeamName: string;
  /** `/cycles/:id/nominate` of the one cycle that takes nominations; `/cycles` where several do, or none. */
  nominatePath: string;
  openBallots: number;
  /** Entries to score; null for whoever sits on no jury at work. */
  openSheets: number | null;
}

/** The frame of every page for people who are signed in: spine, top bar, content, bar of a phone. */
export function Shell({ children, ...frame }: ShellProps & { children: ReactNode }) {
  const { crumbs, look } = useFrame();
  if (look === "bare") return <>{children}</>;
  return (
    <div className="app">
      <a className="skip" href="#main">
        Skip to content
      </a>
      <Spine {...frame} />
      <div className="page">
        <TopBar {...frame} crumbs={crumbs} />
        <main id="main" className={look === "wide" ? "wide" : undefined}>
          {children}
        </main>
      </div>
      <TabBar {...frame} />
    </div>
  );
}

function useFrame(): { crumbs: readonly Crumb[]; look: PageHandle["frame"] } {
  const matches = useMatches();
  let crumbs: readonly Crumb[] = [];
  let look: PageHandle["frame"];
  for (const match of matches) {
    const handle = match.handle as PageHandle | undefined;
    if (handle?.crumbs && match.data) crumbs = handle.crumbs(match.data as never);
    look = handle?.frame ?? look;
  }
  return { crumbs, look };
}
