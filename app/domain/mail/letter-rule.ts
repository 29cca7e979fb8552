/** What the house promises about one letter. */
export interface LetterRule {
  /** What the letter is called on screen. */
  title: string;
  to: string;
  /** The sentence below the letter that says why this person gets it. */
  because: string;
  /** Null where people may switch the letter off; else why they can't. */
  neededFor: string | null;
}

/** A promise in short: its name, who gets the letter, why, and what it is needed for. */
export function rule(title: string, to: string, because: string, neededFor: string | null): LetterRule {
  return { title, to, because, neededFor };
}
