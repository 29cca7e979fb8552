import { dayAndTime } from "~/ui/dates";
import { Empty } from "~/ui/empty";
import type { JuryPage } from "./page-data.server";

/** Stands in the place of an entry while there is none to judge. */
export function NoEntry({ page }: { page: JuryPage }) {
  const isEarly = page.now < page.opensAt;
  return (
    <section className="dt">
      <Empty drawing="ballotBox" title={isEarly ? "Judging has not begun" : "No entry to judge"}>
        {isEarly
          ? `Your entries stand here from ${dayAndTime(page.opensAt, page.timeZone)}.`
          : "Nothing on this jury waits for you."}
      </Empty>
    </section>
  );
}
