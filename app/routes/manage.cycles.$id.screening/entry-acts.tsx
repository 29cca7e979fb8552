import { useLocation } from "@remix-run/react";
import { ButtonLink } from "~/ui/button";
import { Confirm } from "~/ui/confirm";
import type { ScreeningData } from "./route";

interface EntryActsProps {
  entry: NonNullable<ScreeningData["entry"]>;
  canScreen: boolean;
  canStrike: boolean;
}

/** What else can be done with an entry: off the shortlist, or out. */
export function EntryActs({ entry, canScreen, canStrike }: EntryActsProps) {
  const { search } = useLocation();
  const isInRunning = entry.state === "open" || entry.state === "shortlisted";
  if (!isInRunning) return null;
  return (
    <section className="stack-s">
      {canScreen && entry.state === "shortlisted" && (
        <Confirm
          label="Take off the shortlist"
          size="small"
          title="Take it off the shortlist?"
          confirm="Take it off"
          action={search || undefined}
          fields={{ do: "take-off", entryId: entry.id, next: entry.id }}
        >
          <p>It goes back to the list to read. The citation stays.</p>
        </Confirm>
      )}
      {canStrike && (
        <ButtonLink look="quiet" size="small" to={`/manage/entries/${entry.id}/exit`}>
          Withdraw or disqualify
        </ButtonLink>
      )}
    </section>
  );
}
