import { RefreshCw } from "lucide-react";
import { useState } from "react";
import { useHydrated } from "~/ui/hydrated";

type State = "ready" | "counting" | "agrees" | "differs" | "failed";

const words: Record<State, string> = {
  ready: "",
  counting: "Counting…",
  agrees: "Counted here just now: the same result, round by round.",
  differs: "Counted here just now: the result differs. Tell the People team.",
  failed: "The file could not be read. Try again.",
};

/** Counts the ballot file again in this browser, with the code that anyone can read. */
export function RecountHere({ path }: { path: string }) {
  const [state, setState] = useState<State>("ready");
  const hydrated = useHydrated();
  if (!hydrated) return null;
  async function count() {
    setState("counting");
    setState(await recountFile(path).catch((): State => "failed"));
  }
  return (
    <>
      <button
        type="button"
        className="btn"
        onClick={() => void count()}
        aria-busy={state === "counting" || undefined}
      >
        <RefreshCw className="i i-s" aria-hidden="true" />
        Recount here
      </button>
      <span role="status" className="meta recounted">
        {words[state]}
      </span>
    </>
  );
}

async function recountFile(path: string): Promise<State> {
  const [{ parseElection }, { recount }, answer] = await Promise.all([
    import("~/domain/voting/election-file"),
    import("~/domain/voting/recount"),
    fetch(path),
  ]);
  const { agrees, doubts } = recount(parseElection(await answer.json()));
  return agrees && doubts.length === 0 ? "agrees" : "differs";
}
