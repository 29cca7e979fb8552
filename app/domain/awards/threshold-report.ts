import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { canonicalJson } from "../audit/canonical-json";
import type { PersonRule, WhyNot } from "./eligibility";
import type { ThresholdRule } from "./threshold";
import { measure, type Measure, type Period, type PersonRecord } from "./threshold-measure";

/** Somebody of whom there is something on record in the period. */
export interface Considered extends PersonRecord {
  id: string;
  name: string;
  /** Why the people rule of the award leaves them out on the period's last day. */
  whyNot: WhyNot | null;
  /** Whether a confirmed run over days of this period has honoured them already. */
  honoured: boolean;
}

/** What one condition found, with amounts as digits, so that JSON keeps them exact. */
export interface ShownMeasure extends Pick<Measure, "reaches" | "counted" | "periodsShort" | "winIds"> {
  amount: string | null;
  short: string | null;
  figures: { on: string; thousandths: string }[];
}

/** One person against the rule. */
export interface ThresholdOutcome {
  personId: string;
  name: string;
  measures: ShownMeasure[];
  /** Why somebody who reaches the figures is not honoured all the same. */
  because?: WhyNot | { because: "honoured" };
}

/** A dry run: who reaches the rule, who misses it (the nearest first), and who reaches it and is left out. */
export interface ThresholdReport {
  /** SHA-256 of everything that decides, in hex: another one at the confirmation means that something has changed. */
  digest: string;
  considered: number;
  missCount: number;
  reaches: ThresholdOutcome[];
  misses: ThresholdOutcome[];
  excluded: ThresholdOutcome[];
}

/** Misses that a report keeps; the others are counted. */
export const mostMisses = 300;

/**
 * Asks the rule of everybody. Those whom the people rule leaves out are told from those who miss only where they
 * reach the figures. Names decide nothing but the order in which equals are listed.
 */
export function reportThreshold(
  rule: { threshold: ThresholdRule; people: PersonRule },
  period: Period,
  people: readonly Considered[],
): ThresholdReport {
  const { conditions } = rule.threshold;
  const measured = people.map((person) => ({
    person,
    measures: conditions.map((condition) => measure(condition, person, period)),
  }));
  const all = conditions.length === 0 ? [] : measured;
  const reaching = all.filter(({ measures }) => measures.every(({ reaches }) => reaches));
  const missing = all.filter(
    ({ person, measures }) => !because(person) && measures.some((one) => !one.reaches),
  );
  const byName = (a: Measured, b: Measured) => compareTexts(a.person, b.person);
  return {
    digest: digestOf(rule, period, measured),
    considered: people.length,
    missCount: missing.length,
    reaches: reaching
      .filter(({ person }) => !because(person))
      .sort(byName)
      .map(shown),
    misses: missing.sort(nearestFirst).slice(0, mostMisses).map(shown),
    excluded: reaching
      .filter(({ person }) => because(person))
      .sort(byName)
      .map(shown),
  };
}

interface Measured {
  person: Considered;
  measures: Measure[];
}

function because({ whyNot, honoured }: Considered): ThresholdOutcome["because"] {
  return whyNot ?? (honoured ? { because: "honoured" } : undefined);
}

function shown({ person, measures }: Measured): ThresholdOutcome {
  const why = because(person);
  return {
    personId: person.id,
    name: person.name,
    measures: measures.map(({ amount, short, figures, reaches, counted, periodsShort, winIds }) => ({
      ...{ reaches, counted, periodsShort, winIds },
      amount: amount === null ? null : String(amount),
      short: short === null ? null : String(short),
      figures: figures.map(({ on, thousandths }) => ({ on, thousandths: String(thousandths) })),
    })),
    ...(why && { because: why }),
  };
}

/** By the largest shortfall of each, as a share of what is asked; who has nothing on record for a condition comes last. */
function nearestFirst(a: Measured, b: Measured): number {
  const [farA, farB] = [farthest(a.measures), farthest(b.measures)];
  if (farA === null || farB === null) {
    if (farA !== farB) return farA === null ? 1 : -1;
    return compareTexts(a.person, b.person);
  }
  const difference = farA.over * farB.under - farB.over * farA.under;
  if (difference !== 0n) return difference < 0n ? -1 : 1;
  return compareTexts(a.person, b.person);
}

function farthest(measures: readonly Measure[]): { over: bigint; under: bigint } | null {
  let far = { over: 0n, under: 1n };
  for (const { shortShare } of measures) {
    if (!shortShare) return null;
    if (shortShare.over * far.under > far.over * shortShare.under) far = shortShare;
  }
  return far;
}

function compareTexts(a: Considered, b: Considered): number {
  return a.name.localeCompare(b.name, "en") || (a.id < b.id ? -1 : 1);
}

function digestOf(rule: unknown, period: Period, measured: readonly Measured[]): string {
  const decided = measured
    .map((one) => {
      const { personId, measures, because: why } = shown(one);
      return { personId, measures, why: why ?? null };
    })
    .sort((a, b) => (a.personId < b.personId ? -1 : 1));
  return bytesToHex(sha256(utf8ToBytes(canonicalJson({ rule, period, decided }))));
}
