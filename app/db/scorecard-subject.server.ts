import type { Measure, Scope } from "~/domain/scorecard/measure";
import { measures } from "~/domain/scorecard/measure";
import { measureAt, scopeOf } from "~/domain/scorecard/subject";
import { findCharter, type Charter } from "./charters.server";
import type { Database } from "./client.server";

/** What a page of rows is about: a charter, or a measure by itself. */
export interface ScorecardSubject {
  name: string;
  formula: string;
  /** Null where somebody writes the values down. */
  scope: Scope | null;
  /** The kind or the group of kinds that was asked for, or nothing. */
  of: string;
  charter: Charter | null;
}

/** The subject of an address: the id of a charter, or a measure with a kind or a group of kinds; null for neither. */
export async function findSubject(
  db: Database,
  word: string,
  asked: { kind: string; group: string },
): Promise<ScorecardSubject | null> {
  const measure = measureAt(word);
  if (measure) {
    const scope = scopeOf(measure, asked);
    return scope && { ...measures[measure], scope, of: scope.of, charter: null };
  }
  const charter = await findCharter(db, word);
  if (!charter) return null;
  const { name, formula, kinds } = charter;
  return { name, formula, scope: computedScope(charter.measure, kinds), of: "", charter };
}

function computedScope(measure: Measure, kinds: Scope["kinds"]): Scope | null {
  return measure === "manual" ? null : { measure, kinds };
}
