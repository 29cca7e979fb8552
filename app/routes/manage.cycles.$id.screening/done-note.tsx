import { known } from "~/ui/known";
import { Note } from "~/ui/note";

const said: Record<string, string> = {
  shortlisted: "It is on the shortlist.",
  citation: "The citation is saved.",
  returned: "It is on its way back to its nominator, with your reason.",
  declined: "It is declined. Its nominator gets your reason by letter.",
  out: "The entry is out.",
  "off-shortlist": "It is off the shortlist and back in the list to read.",
};

/** What was done to the entry before, also when it was the last of its list. */
export function DoneNote({ done }: { done: string | null }) {
  const sentence = known(said, done);
  if (!sentence) return null;
  return (
    <Note look="good" role="status">
      {sentence}
    </Note>
  );
}
