import type { Finding } from "./recount-outcome";

/** What the worker is asked: to count the file at an address, or one that was chosen, or to look for a code in it. */
export type Question =
  { ask: "count"; source: string | File } | { ask: "receipt"; source: string; code: string };

export type Answer =
  | { state: "counting" }
  | { state: "counted"; findings: Finding[]; milliseconds: number }
  | { state: "searched"; found: boolean; among: number }
  | { state: "failed"; why: string };

/** Asks a worker of its own; `tell` hears how far it is and, last, the outcome. The page stays free meanwhile. */
export function askWorker(question: Question, tell: (answer: Answer) => void): void {
  const worker = new Worker(new URL("./recount-worker.ts", import.meta.url), { type: "module" });
  worker.addEventListener("message", ({ data }: MessageEvent<Answer>) => {
    if (data.state !== "counting") worker.terminate();
    tell(data);
  });
  worker.addEventListener("error", () => {
    worker.terminate();
    tell({
      state: "failed",
      why: "Counting did not start in this browser. The command below does the same.",
    });
  });
  worker.postMessage(question);
}
