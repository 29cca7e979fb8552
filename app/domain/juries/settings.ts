import { readObject } from "../read-object";
import type { CountingMethod, Criterion } from "../voting/election";

/** What jurors do not see of an entry before they score. */
export const blindFields = ["names", "photos", "departments", "pronouns", "nominators"] as const;
export type BlindField = (typeof blindFields)[number];

/** How a jury of one award works. Scores are whole numbers from `min` to `max`. */
export interface JurySettings {
  /** Ids of the people asked to judge. */
  jurorIds: string[];
  min: number;
  max: number;
  criteria: (Criterion & { anchors: Record<string, string> })[];
  /** Jurors for each entry, balanced at random; 0: all of them. */
  jurorsPerEntry: number;
  minJurors: number;
  decides: "raw" | "normalised" | "trimmed";
  blind: BlindField[];
  /** A comment is required with the lowest and the highest score. */
  commentExtremes: boolean;
  /** Spread beyond which an entry is marked for a talk, in thousandths of a point. */
  spread: number;
  /** Days before the deadline on which open sheets are reminded of. */
  remindDays: number[];
  /** Whether a public vote takes part: none, before the jury for its list, or beside it. */
  vote: "none" | "shortlist" | "together";
  /**
   * How that vote is cast and counted. Beside the jury it is approval or score, whose shares can be weighed; for its
   * list approval suits best.
   */
  voteMethod: Exclude<CountingMethod, "rubric">;
  /** How many entries the vote before the jury lets through; all that are equal with the last go on too. */
  shortlistSize: number;
  /** Weight of the vote beside the jury, in percent. */
  voteWeight: number;
}

/** What a new jury award starts with. */
export const usualJury: JurySettings = {
  jurorIds: [],
  min: 1,
  max: 5,
  criteria: [],
  jurorsPerEntry: 0,
  minJurors: 3,
  decides: "raw",
  blind: [],
  commentExtremes: false,
  spread: 1500,
  remindDays: [3, 1],
  vote: "none",
  voteMethod: "approval",
  shortlistSize: 5,
  voteWeight: 50,
};

/** The settings in a JSON column; what is missing there is as usual. */
export function readJurySettings(json: unknown): JurySettings {
  return { ...usualJury, ...(readObject(json) as Partial<JurySettings>) };
}
