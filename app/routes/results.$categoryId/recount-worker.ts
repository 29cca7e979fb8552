import { parseElection } from "~/domain/voting/election-file";
import { InvalidElection } from "~/domain/voting/invalid-election";
import { recount } from "~/domain/voting/recount";
import { findingsOf } from "./recount-outcome";
import type { Answer, Question } from "./recount-client";

/** Runs beside the page: fetches a file or reads the one that was chosen, and counts it or looks for a code. */
self.addEventListener("message", ({ data }: MessageEvent<Question>) => {
  void answer(data).then(tell, (thrown: unknown) => tell({ state: "failed", why: reasonOf(thrown) }));
});

async function answer(question: Question): Promise<Answer> {
  const text = await textOf(question.source);
  if (question.ask === "receipt") return { state: "searched", ...search(text, question.code) };
  tell({ state: "counting" });
  const file = parseElection(JSON.parse(text));
  const start = performance.now();
  const counted = recount(file);
  return { state: "counted", findings: findingsOf(file, counted), milliseconds: performance.now() - start };
}

async function textOf(source: Question["source"]): Promise<string> {
  if (typeof source !== "string") return source.text();
  const response = await fetch(source);
  if (!response.ok) throw new Error(`The file could not be fetched (${response.status}).`);
  return response.text();
}

function search(text: string, code: string) {
  const { receipts = [] } = JSON.parse(text) as { receipts?: string[] };
  return { found: receipts.includes(code), among: receipts.length };
}

function tell(answer: Answer): void {
  self.postMessage(answer);
}

function reasonOf(thrown: unknown): string {
  if (thrown instanceof InvalidElection) return thrown.message;
  return thrown instanceof SyntaxError ? "The file is not JSON." : "The file could not be read. Try again.";
}
