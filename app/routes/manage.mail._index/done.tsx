import { useSearchParams } from "@remix-run/react";
import { known } from "~/ui/known";
import { Note } from "~/ui/note";

const sentences: Record<string, string> = {
  "test-letter": "Your test letter is in the outbox. It leaves within seconds.",
  resending: "What failed is in the outbox again.",
  "nothing-failed": "No letter had failed.",
};

/** What was just done. */
export function Done() {
  const [params] = useSearchParams();
  const sentence = known(sentences, params.get("done"));
  if (!sentence) return null;
  return (
    <Note look="good" role="status">
      {sentence}
    </Note>
  );
}
