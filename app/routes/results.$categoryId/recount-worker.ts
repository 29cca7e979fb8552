import { InvalidElection } from "~/domain/voting/invalid-election";
import { readElection } from "~/domain/voting/read-election";
import { readReceipts } from "~/domain/voting/read-receipts";
import { recount } from "~/domain/voting/recount";
import { findingsOf } from "./recount-outcome";
import type { Answer, Question } from "./recount-client";

/** Runs beside the page: fetches a file or reads the one that was chosen, and counts it or looks for a code. */
self.addEventListener("message", ({ data }: MessageEvent<Question>) => {
  void answer(data).then(tell, (thrown: unknown) => tell({ state: "failed", why: reasonOf(thrown) }));
});

async function answer(question: Question): Promise<Answer> {
  const bytes = await bytesOf(question.source);
  if (question.ask === "receipt") return { state: "searched", ...search(bytes, question.code) };
  tell({ state: "counting" });
  const file = readElection(bytes);
  const start = performance.now();
  const counted = recount(file);
  return { state: "counted", findings: findingsOf(file, counted), milliseconds: performance.now() - start };
}

/** Never as one text: a browser holds none as long as the file of a million ballots. */
async function bytesOf(source: Question["source"]): Promise<Uint8Array> {
  if (typeof source !== "string") return new Uint8Array(await source.arrayBuffer());
  const response = await fetch(source);
  if (!response.ok) throw new Error(`The file could not be fetched (${response.status}).`);
  return new Uint8Array(await response.arrayBuffer());
}

function search(bytes: Uint8Array, code: string) {
  const receipts = readReceipts(bytes);
  return { found: receipts.includes(code), among: receipts.length };
}

function tell(answer: Answer): void {
  self.postMessage(answer);
}

function reasonOf(thrown: unknown): string {
  if (thrown instanceof InvalidElection) return thrown.message;
  return thrown instanceof SyntaxError ? "The file is not JSON." : "The file could not be read. Try again.";
}
