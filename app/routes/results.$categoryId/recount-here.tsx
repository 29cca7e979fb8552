import { Check, RefreshCw, TriangleAlert } from "lucide-react";
import { useState } from "react";
import { useHydrated } from "~/ui/hydrated";
import { askWorker, type Answer } from "./recount-client";

type State = Answer | { state: "ready" | "reading" };

interface RecountHereProps {
  path: string;
  /** Who wants to hear of a difference. */
  tellWhom: string;
}

/** Counts the ballot file again in this browser, with the code that anyone can read. Needs scripts. */
export function RecountHere({ path, tellWhom }: RecountHereProps) {
  const [state, setState] = useState<State>({ state: "ready" });
  const hydrated = useHydrated();
  if (!hydrated) return null;
  const isBusy = state.state === "reading" || state.state === "counting";
  function count(source: string | File) {
    setState({ state: "reading" });
    askWorker({ ask: "count", source }, setState);
  }
  return (
    <div className="no-print here">
      <button type="button" className="btn" onClick={() => count(path)} aria-busy={isBusy || undefined}>
        <RefreshCw className="i i-s" aria-hidden="true" />
        Recount here
      </button>
      <div role="status" className="recounted">
        <Outcome state={state} tellWhom={tellWhom} />
      </div>
      <details>
        <summary>Count a file that you saved</summary>
        <label className="file-pick">
          Ballot file
          <input
            type="file"
            accept=".json,application/json"
            // So that the same file, saved anew, can be chosen again.
            onClick={({ currentTarget }) => (currentTarget.value = "")}
            onChange={({ target }) => target.files?.[0] && count(target.files[0])}
          />
        </label>
      </details>
    </div>
  );
}

function Outcome({ state, tellWhom }: { state: State; tellWhom: string }) {
  if (state.state === "reading") return <p>Fetching the file…</p>;
  if (state.state === "counting") return <p>Counting…</p>;
  if (state.state === "failed") return <p>{state.why}</p>;
  if (state.state !== "counted") return null;
  const holds = state.findings.every((finding) => finding.holds);
  return (
    <>
      <p>
        <b>{holds ? "Everything fits." : `Something does not fit. Please tell the ${tellWhom}.`}</b> Counted
        here in {(state.milliseconds / 1000).toFixed(2)} s.
      </p>
      <ul>
        {state.findings.map((finding) => (
          <li key={finding.words}>
            {finding.holds ? (
              <Check className="i i-s" aria-hidden="true" />
            ) : (
              <TriangleAlert className="i i-s" aria-label="Does not fit:" />
            )}
            <span>{finding.words}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
