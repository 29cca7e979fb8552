import { readObject } from "../../read-object";
import { findElement } from "./elements";
import type { FigureValues, Tco } from "./tco";

/** What was kept of the translator, or null where it holds nothing that can be worked out. */
export function readTco(json: unknown): Tco | null {
  const { element: name, figures: kept } = readObject(json);
  const element = findElement(String(name));
  if (!element) return null;
  const figures: Record<string, FigureValues> = {};
  for (const figure of element.figures) {
    const pair = readObject(kept)[figure.name];
    const [before, after] = Array.isArray(pair) ? pair.map(wholeOf) : [];
    if (typeof before !== "bigint" || typeof after !== "bigint") return null;
    figures[figure.name] = { before, after };
  }
  return { element: element.name, figures };
}

function wholeOf(text: unknown): bigint | null {
  return typeof text === "string" && /^\d{1,18}$/.test(text) ? BigInt(text) : null;
}
