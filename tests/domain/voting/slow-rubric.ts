import type { Election, RubricRules, SheetBallot } from "~/domain/voting/election";

const digits = 60;
const one = 10n ** BigInt(digits);

/** Decimal numbers of sixty places, each step rounded down: far from the way of the counting code. */
function divide(a: bigint, b: bigint): bigint {
  return (a * one) / b;
}

function root(value: bigint): bigint {
  let low = 0n;
  let high = value * one + 1n;
  while (high - low > 1n) {
    const middle = (low + high) / 2n;
    if (middle * middle <= value * one) low = middle;
    else high = middle;
  }
  return low;
}

const mean = (values: readonly bigint[]) => values.reduce((a, b) => a + b, 0n) / BigInt(values.length);

function deviation(values: readonly bigint[]): bigint {
  const middle = mean(values);
  return root(mean(values.map((value) => ((value - middle) * (value - middle)) / one)));
}

type Cell = { juror: number; entry: string; value: bigint; scores: Record<string, number> };

/** One cell for each juror and entry, written out however many jurors gave the same. */
function cellsOf(election: Election, rubric: RubricRules): Cell[] {
  const standing = election.candidates.filter((candidate) => !candidate.withdrawn).map(({ id }) => id);
  const weights = rubric.criteria.reduce((sum, { weight }) => sum + weight, 0);
  const cells: Cell[] = [];
  let juror = 0;
  for (const { count = 1, sheet } of election.ballots as SheetBallot[]) {
    for (let copy = 0; copy < count; copy += 1) {
      juror += 1;
      for (const entry of standing.filter((id) => sheet[id])) {
        const sum = rubric.criteria.reduce((total, { id, weight }) => total + weight * sheet[entry]![id]!, 0);
        cells.push({ juror, entry, value: divide(BigInt(sum), BigInt(weights)), scores: sheet[entry]! });
      }
    }
  }
  return cells;
}

function normalise(cells: readonly Cell[]): Cell[] | null {
  const jurors = [...new Set(cells.map(({ juror }) => juror))];
  const ofJuror = (juror: number) => cells.filter((cell) => cell.juror === juror).map(({ value }) => value);
  const entries = new Set(cells.map(({ entry }) => entry));
  if (jurors.length < 3 || entries.size < 6 || jurors.some((juror) => ofJuror(juror).length < 3)) return null;
  const all = cells.map(({ value }) => value);
  return cells.map((cell) => {
    const own = ofJuror(cell.juror);
    const isFlat = own.every((value) => value === own[0]);
    const z = isFlat ? 0n : divide(cell.value - mean(own), deviation(own));
    return { ...cell, value: mean(all) + (deviation(all) * z) / one };
  });
}

/** Rounded to nine decimals, halves up. */
function nine(value: bigint): number {
  const unit = 10n ** BigInt(digits - 9);
  const moved = value + unit / 2n + 1000n * one;
  return Number(moved / unit - 1000n * 10n ** 9n) / 1e9;
}

export interface SlowRubric {
  columns: Record<string, { raw: number | null; normalised: number | null; trimmed: number | null }>;
  /** What decides, of ranked entries. */
  values: Record<string, number>;
  /** All ranked entries, ties broken by criteria and then by the order of lots. */
  order: string[];
}

/** The count of a jury, slowly, from the text of the rules; there is always an order of lots. */
export function slowRubric(election: Election, lot: readonly string[]): SlowRubric {
  const rubric = election.rules.rubric!;
  const raw = cellsOf(election, rubric);
  const normal = normalise(raw);
  const standing = election.candidates.filter(({ withdrawn }) => !withdrawn).map(({ id }) => id);
  const of = (cells: readonly Cell[] | null, entry: string) =>
    (cells ?? []).filter((cell) => cell.entry === entry).map(({ value }) => value);
  const trimmed = (entry: string) => {
    const values = of(raw, entry).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
    return values.length < 5 ? [] : values.slice(1, -1);
  };
  const exact = (entry: string) => ({
    raw: of(raw, entry),
    normalised: of(normal, entry),
    trimmed: trimmed(entry),
  });
  const meanOrNull = (values: bigint[]) => (values.length > 0 ? mean(values) : null);
  const ranked = standing.filter((entry) => of(raw, entry).length >= rubric.minJurors);
  const canTrim = ranked.every((entry) => trimmed(entry).length > 0);
  const isPossible = { raw: true, normalised: normal !== null, trimmed: canTrim }[rubric.decides];
  const column = isPossible ? rubric.decides : "raw";
  const values = Object.fromEntries(
    ranked.map((entry) => [entry, nine(together(election, rubric, entry, mean(exact(entry)[column])))]),
  );
  const heaviest = [...rubric.criteria].sort((a, b) => b.weight - a.weight);
  const criterion = (entry: string, id: string) =>
    mean(raw.filter((cell) => cell.entry === entry).map(({ scores }) => BigInt(scores[id]!) * one * 2520n));
  const order = [...ranked].sort((a, b) => {
    if (values[a] !== values[b]) return values[b]! - values[a]!;
    for (const { id } of heaviest) {
      const difference = criterion(b, id) - criterion(a, id);
      if (difference !== 0n) return difference > 0n ? 1 : -1;
    }
    return lot.indexOf(a) - lot.indexOf(b);
  });
  const columns = Object.fromEntries(
    standing.map((entry) => {
      const means = Object.entries(exact(entry)).map(([name, list]) => {
        const value = meanOrNull(list);
        return [name, value === null ? null : nine(value)];
      });
      return [entry, Object.fromEntries(means) as SlowRubric["columns"][string]];
    }),
  );
  return { columns, values, order };
}

function together(election: Election, rubric: RubricRules, entry: string, jury: bigint): bigint {
  if (!rubric.vote) return jury;
  let given = 0;
  let valid = 0;
  for (const ballot of election.votes ?? []) {
    const marks = "approve" in ballot ? ballot.approve : "scores" in ballot ? Object.keys(ballot.scores) : [];
    const points = "scores" in ballot ? (ballot.scores[entry] ?? 0) : Number(marks.includes(entry));
    valid += marks.length > 0 ? (ballot.count ?? 1) : 0;
    given += points * (ballot.count ?? 1);
  }
  const most = valid * (rubric.vote.method === "approval" ? 1 : (rubric.vote.maxScore ?? 5));
  const share = most === 0 ? 0n : divide(BigInt(given), BigInt(most));
  const place = divide(jury - BigInt(rubric.min) * one, BigInt(rubric.max - rubric.min) * one);
  return BigInt(rubric.vote.weight) * share + BigInt(100 - rubric.vote.weight) * place;
}
