import { day } from "~/ui/dates";
import { Note } from "~/ui/note";

/** Said to those who come back: what a new ballot does, and why the old one does not stand here. */
export function VotedBefore({ on }: { on: string }) {
  return (
    <Note look="good">
      You voted on {day(on, "UTC")}. Your ballot is sealed, so not even you can be shown what you chose. A new
      one replaces it, and the receipt code changes.
    </Note>
  );
}
