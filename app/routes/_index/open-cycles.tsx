import type { SerializeFrom } from "@remix-run/node";
import type { OpenCycle } from "~/db/home-cycles.server";
import { ButtonLink } from "~/ui/button";
import { Empty } from "~/ui/empty";
import { CycleTicket } from "./cycle-ticket";

export type ShownCycle = SerializeFrom<OpenCycle>;

interface OpenCyclesProps {
  cycles: readonly ShownCycle[];
  now: string;
  mayManage: boolean;
}

/** The open cycles as tickets; the one that needs the reader most is hot and comes first. */
export function OpenCycles({ cycles, now, mayManage }: OpenCyclesProps) {
  const hot = cycles.find(({ toVote }) => toVote.length > 0);
  const shown = hot ? [hot, ...cycles.filter((cycle) => cycle !== hot)] : cycles;
  return (
    <section className="open-cycles" aria-label="Open cycles">
      {shown.map((cycle) => (
        <CycleTicket key={cycle.id} cycle={cycle} now={now} look={cycle === hot ? "hot" : "quiet"} />
      ))}
      {cycles.length === 0 && (
        <Empty
          drawing="ballotBox"
          title="No cycle is open"
          action={mayManage ? <ButtonLink to="/manage/cycles">Plan a cycle</ButtonLink> : undefined}
        >
          When nominations or voting open, you find them here with the time left.
        </Empty>
      )}
    </section>
  );
}
