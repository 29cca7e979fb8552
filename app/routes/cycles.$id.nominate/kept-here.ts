/** A form that this browser keeps because it has not reached the server. */
export interface KeptForm {
  /** Milliseconds since 1970. */
  at: number;
  fields: [string, string][];
}

const longest = 14 * 24 * 60 * 60 * 1_000;
const prefix = "laurels.nomination.";

/** The name under which one person's form is kept on this device. */
export function keptName(personId: string, nominationOrCycleId: string): string {
  return `${prefix}${personId}.${nominationOrCycleId}`;
}

export function keepHere(name: string, form: HTMLFormElement): void {
  const fields = [...new FormData(form)].filter(
    (field): field is [string, string] => typeof field[1] === "string" && field[0] !== "do",
  );
  const kept: KeptForm = { at: Date.now(), fields };
  attempt(() => localStorage.setItem(name, JSON.stringify(kept)));
}

export function forgetKept(name: string): void {
  attempt(() => localStorage.removeItem(name));
}

/** What is kept under this name. Forms of other people and old ones go: a device has many hands. */
export function findKept(name: string, personId: string): KeptForm | null {
  return (
    attempt(() => {
      for (const key of Object.keys(localStorage)) {
        const isStranger = key.startsWith(prefix) && !key.startsWith(`${prefix}${personId}.`);
        if (isStranger) localStorage.removeItem(key);
      }
      const kept = JSON.parse(localStorage.getItem(name) ?? "null") as KeptForm | null;
      return kept && Date.now() - kept.at < longest ? kept : null;
    }) ?? null
  );
}

/** A browser may forbid its storage; then nothing is kept, and nothing breaks. */
function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
