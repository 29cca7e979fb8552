import { saysSomething } from "../says-something";
import { granted, refused, type Verdict } from "../verdict";
import { fewestToTrim } from "../voting/rubric-columns";
import type { JurySettings } from "./settings";

/** What a jury lacks or has wrong, as the detail of `jury-incomplete`, and the field of the form it is about. */
export type JuryGap =
  | "no-criteria"
  | "criterion-name"
  | "criterion-weight"
  | "scale"
  | "too-few-jurors"
  | "jurors-per-entry"
  | "trimmed-needs-five"
  | "vote-method"
  | "vote-weight"
  | "shortlist-size";

const fieldOf: Record<JuryGap, string> = {
  "no-criteria": "criteria",
  "criterion-name": "criteria",
  "criterion-weight": "criteria",
  scale: "max",
  "too-few-jurors": "jurorIds",
  "jurors-per-entry": "jurorsPerEntry",
  "trimmed-needs-five": "decides",
  "vote-method": "voteMethod",
  "vote-weight": "voteWeight",
  "shortlist-size": "shortlistSize",
};

const highestWeight = 1000;
const mostSteps = 10;
const highestScore = 100;

/** What is wrong with the settings of a jury as far as they are written; a jury without criteria or jurors is a draft. */
export function checkJurySettings(settings: JurySettings): Verdict {
  return verdictOn(faultOf(settings));
}

/** What keeps a jury from starting: a fault, no criteria, or too few jurors. */
export function checkJuryReady(settings: JurySettings): Verdict {
  return verdictOn(gapOf(settings));
}

/** The first thing that keeps a jury from starting, or null. `jurors` are those who can really be seated. */
export function gapOf(settings: JurySettings, jurors = settings.jurorIds.length): JuryGap | null {
  if (settings.criteria.length === 0) return "no-criteria";
  const perEntry = settings.jurorsPerEntry === 0 ? jurors : settings.jurorsPerEntry;
  if (jurors < Math.max(settings.minJurors, settings.jurorsPerEntry)) return "too-few-jurors";
  if (settings.decides === "trimmed" && perEntry < fewestToTrim) return "trimmed-needs-five";
  return faultOf(settings);
}

function faultOf(settings: JurySettings): JuryGap | null {
  const { criteria, min, max, jurorsPerEntry, minJurors, decides, vote, voteMethod } = settings;
  const names = criteria.map(({ name }) => name.trim().toLocaleLowerCase("en"));
  const ids = criteria.map(({ id }) => id);
  if (!names.every(saysSomething) || new Set(names).size < names.length || new Set(ids).size < ids.length)
    return "criterion-name";
  if (criteria.some(({ weight }) => !isWhole(weight, 1, highestWeight))) return "criterion-weight";
  if (!isWhole(min, 0, highestScore) || !isWhole(max, min + 1, Math.min(highestScore, min + mostSteps - 1)))
    return "scale";
  if (!isWhole(minJurors, 1, highestScore) || !isWhole(jurorsPerEntry, 0, highestScore))
    return "jurors-per-entry";
  if (jurorsPerEntry > 0 && jurorsPerEntry < minJurors) return "jurors-per-entry";
  if (decides === "trimmed" && jurorsPerEntry > 0 && jurorsPerEntry < fewestToTrim)
    return "trimmed-needs-five";
  if (vote === "together" && voteMethod !== "approval" && voteMethod !== "score") return "vote-method";
  if (vote === "together" && !isWhole(settings.voteWeight, 1, 99)) return "vote-weight";
  return vote === "shortlist" && !isWhole(settings.shortlistSize, 2, highestScore) ? "shortlist-size" : null;
}

function isWhole(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}

function verdictOn(gap: JuryGap | null): Verdict {
  return gap ? refused("jury-incomplete", { detail: gap, field: fieldOf[gap] }) : granted();
}
