import { defaultTieRule, tieRules, type CountingMethod, type RubricRules, type Rules } from "./election";
import { asList, asObject, asOneOf, asWhole, knownId } from "./file-values";
import { InvalidElection } from "./invalid-election";

const highest = 65_535;

/** The rules of an election file. A rubric has its own part; without one there is nothing to score by. */
export function parseRules(value: unknown, method: CountingMethod, known: ReadonlySet<string>): Rules {
  const rules = value === undefined ? {} : asObject(value, "rules");
  const parsed: Rules = { tie: asOneOf(rules.tie ?? defaultTieRule(method), "The tie rule", tieRules) };
  if (rules.maxScore !== undefined) parsed.maxScore = asWhole(rules.maxScore, "rules.maxScore", 1, highest);
  if (rules.none !== undefined) parsed.none = knownId(rules.none, known, "rules.none");
  if (method === "rubric") parsed.rubric = parseRubric(rules.rubric);
  return parsed;
}

function parseRubric(value: unknown): RubricRules {
  const rubric = asObject(value, "rules.rubric");
  const min = asWhole(rubric.min, "rules.rubric.min", 0, highest - 1);
  const parsed: RubricRules = {
    min,
    max: asWhole(rubric.max, "rules.rubric.max", min + 1, highest),
    criteria: parseCriteria(rubric.criteria),
    minJurors: asWhole(rubric.minJurors ?? 3, "rules.rubric.minJurors", 1, highest),
    decides: asOneOf(rubric.decides ?? "raw", "The column", ["raw", "normalised", "trimmed"]),
  };
  if (rubric.spread !== undefined)
    parsed.spread = asWhole(rubric.spread, "rules.rubric.spread", 0, highest * 1000);
  if (rubric.vote !== undefined) parsed.vote = parseVote(rubric.vote);
  return parsed;
}

function parseCriteria(value: unknown): RubricRules["criteria"] {
  const criteria = asList(value, "rules.rubric.criteria").map((item, index) => {
    const { id, name, weight } = asObject(item, `Criterion ${index + 1}`);
    if (typeof id !== "string" || id === "") throw new InvalidElection(`Criterion ${index + 1} has no id.`);
    return {
      id,
      name: typeof name === "string" ? name : id,
      weight: asWhole(weight ?? 1, `The weight of criterion ${index + 1}`, 1, highest),
    };
  });
  if (criteria.length === 0) throw new InvalidElection("rules.rubric.criteria names no criterion.");
  if (new Set(criteria.map(({ id }) => id)).size < criteria.length)
    throw new InvalidElection("rules.rubric.criteria names a criterion twice.");
  return criteria;
}

function parseVote(value: unknown): NonNullable<RubricRules["vote"]> {
  const vote = asObject(value, "rules.rubric.vote");
  const method = asOneOf(vote.method, "The method of the vote", ["approval", "score"]);
  const weight = asWhole(vote.weight, "The weight of the vote", 1, 99);
  if (vote.maxScore === undefined) return { method, weight };
  return { method, weight, maxScore: asWhole(vote.maxScore, "rules.rubric.vote.maxScore", 1, highest) };
}
