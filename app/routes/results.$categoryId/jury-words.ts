import type { JuryColumn, JuryEntry, JuryResult, RawReason } from "~/domain/voting/result";
import { plural } from "~/ui/words";

/** What each column is called. */
export const columnNames: Record<JuryColumn, string> = {
  raw: "Raw",
  normalised: "Normalised",
  trimmed: "Trimmed",
};

/** How each column comes about, in a sentence. */
export const columnWords: Record<JuryColumn, string> = {
  raw: "Raw: the mean over the jurors who scored the finalist.",
  normalised: "Normalised: strict and generous jurors are brought to one level first.",
  trimmed: "Trimmed: without the lowest and the highest juror.",
};

const reasons: Record<RawReason, string> = {
  "few-jurors": "fewer than 3 jurors scored",
  "few-entries": "there are fewer than 6 finalists",
  "few-scores": "a juror scored fewer than 3 finalists",
  "few-to-trim": "a finalist has fewer than 5 jurors",
};

/** Which column decides, and why where it is not the one that was fixed before the start. */
export function decidingWords({ asked, decided, rawBecause, vote }: JuryResult): string {
  const column = columnNames[decided].toLowerCase();
  if (vote) {
    const other = asked === decided || !rawBecause ? "" : ` ${insteadOf(asked, rawBecause, "count")}`;
    return `Jury and vote decide together, as was fixed before the start: the ${column} column counts ${100 - vote.weight}%, the vote ${vote.weight}%.${other}`;
  }
  if (asked === decided || !rawBecause) return `The ${column} column decides, as was fixed before the start.`;
  return insteadOf(asked, rawBecause, "decide");
}

function insteadOf(asked: JuryColumn, why: RawReason, verb: "decide" | "count"): string {
  return `The ${columnNames[asked].toLowerCase()} column was to ${verb}. Because ${reasons[why]}, the raw one does.`;
}

/** How jury and vote become one number. */
export const togetherWords =
  "Vote: the ballots or points of each, as a share of the most it could have. Together: that share and the place of the score on its scale, each with its weight, out of 100.";

/** Why an entry has no place. */
export function unrankedWords({ jurors }: Pick<JuryEntry, "jurors">, minJurors: number): string {
  if (jurors === 0) return "No juror scored it.";
  return `${plural(jurors, "juror")} scored it, and at least ${minJurors} are needed.`;
}

const points = new Intl.NumberFormat("en-GB", { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const exactPoints = new Intl.NumberFormat("en-GB", { minimumFractionDigits: 2, maximumFractionDigits: 9 });

/** Scores with two decimals, or with all nine where two would show different ones as equal. */
export function pointsFormat(values: readonly (number | null)[]): (value: number) => string {
  const known = [...new Set(values.filter((value) => value !== null))];
  const areApart = new Set(known.map((value) => points.format(value))).size === known.length;
  return (value) => (areApart ? points : exactPoints).format(value);
}
