import { mostByRule, type ShortlistRule } from "~/domain/awards/shortlist-rule";

/** The rule that a form or an address asks for; anything odd in it is the usual. */
export function readRule(asked: { get(name: string): unknown }): ShortlistRule {
  const most = Number(asked.get("most"));
  return {
    by: asked.get("by") === "points" ? "points" : "stories",
    most: Number.isInteger(most) && most >= 1 && most <= mostByRule ? most : 5,
    ties: asked.get("ties") === "none" ? "none" : "all",
  };
}
