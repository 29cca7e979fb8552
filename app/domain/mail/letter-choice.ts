import type { LetterTemplate } from "./letters";
import { letterRules } from "./rules";

/** The letters that people may switch off, each kind as one. */
export type LetterChoice = "digest" | "celebrations";

/** By which switch a letter stops, or null where somebody's part depends on it: then its rule says why. */
export function choiceOf(template: LetterTemplate): LetterChoice | null {
  if (letterRules[template].neededFor !== null) return null;
  return template === "weekly-digest" ? "digest" : "celebrations";
}

/** The letters that stop by a switch. */
export function lettersOf(choice: LetterChoice): LetterTemplate[] {
  return (Object.keys(letterRules) as LetterTemplate[]).filter((template) => choiceOf(template) === choice);
}
