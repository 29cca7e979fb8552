import { useId, useState, type FormEvent } from "react";
import { isReceiptCode, normaliseReceipt } from "~/domain/voting/receipt";
import { useHydrated } from "~/ui/hydrated";
import { number } from "~/ui/words";
import { askWorker, type Answer } from "./recount-client";

type State = Answer | { state: "ready" | "looking" | "malformed" };

/** Looks for somebody's receipt among all codes, in this browser: the code that is typed goes nowhere. */
export function ReceiptCheck({ path, tellWhom }: { path: string; tellWhom: string }) {
  const [state, setState] = useState<State>({ state: "ready" });
  const hydrated = useHydrated();
  const id = useId();
  if (!hydrated) return <p>Look for your own code in the file: it stands in the list of receipts.</p>;
  function look(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const typed = new FormData(event.currentTarget).get("code");
    const code = normaliseReceipt(typeof typed === "string" ? typed : "");
    if (!isReceiptCode(code)) return setState({ state: "malformed" });
    setState({ state: "looking" });
    askWorker({ ask: "receipt", source: path, code }, setState);
  }
  return (
    <form className="no-print receipt-check" onSubmit={look}>
      <label htmlFor={id}>Is my ballot in it?</label>
      <div className="row">
        <input
          id={id}
          className="field mono"
          name="code"
          placeholder="QUILL-7F3K LARCH-92MX"
          autoComplete="off"
          spellCheck={false}
          maxLength={60}
          aria-describedby={`${id}found`}
        />
        <button type="submit" className="btn">
          Look
        </button>
      </div>
      <p id={`${id}found`} role="status" className="meta">
        {wordsOf(state, tellWhom)}
      </p>
    </form>
  );
}

function wordsOf(state: State, tellWhom: string): string {
  switch (state.state) {
    case "looking":
      return "Looking…";
    case "malformed":
      return "A receipt code looks like QUILL-7F3K LARCH-92MX.";
    case "failed":
      return state.why;
    case "searched":
      return state.found
        ? `Found among ${number(state.among)} codes. Your ballot was counted.`
        : `Not among the ${number(state.among)} codes. If you voted again later, only the last code counts. Else please tell the ${tellWhom}.`;
    default:
      return "Your receipt code stays in this browser.";
  }
}
