import { useFetcher } from "@remix-run/react";
import { useEffect } from "react";
import { Note } from "~/ui/note";

const every = 20_000;

/** Who else has this entry open right now. Two can read at once, and whoever decides first is named to the other. */
export function OthersLooking({ entryId }: { entryId: string }) {
  const { data, submit } = useFetcher<{ others: string[] }>();
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === "visible")
        submit({}, { method: "post", action: `/manage/entries/${entryId}/look` });
    };
    look();
    const timer = setInterval(look, every);
    return () => clearInterval(timer);
  }, [entryId, submit]);
  const others = data?.others ?? [];
  if (others.length === 0) return null;
  return (
    <Note role="status">
      {others.join(", ")} {others.length === 1 ? "has" : "have"} this entry open too.
    </Note>
  );
}
