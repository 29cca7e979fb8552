import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

const folder = "app/ui/styles";

/**
 * A list beside a detail, in screening and in the jury's room. The second gives them other measures on pages of its
 * own, which the order of the files makes last.
 */
const shared = [".dt", ".ql", ".rv"];

it("a class of the house is laid out in one file", () => {
  const owners = new Map<string, Set<string>>();
  for (const file of readdirSync(folder)) {
    for (const name of classesLaidOut(readFileSync(`${folder}/${file}`, "utf8")))
      owners.set(name, (owners.get(name) ?? new Set()).add(file));
  }
  expect(owners.size).toBeGreaterThan(300);
  const twice = [...owners].filter(([, files]) => files.size > 1).map(([name]) => name);
  expect(twice.sort()).toEqual(shared);
});

it("knows a rule for one class from lists, states, parts and what holds in a narrow window", () => {
  const css = `.a { color: red; } .b, .c { top: 0 } .d:hover {} .e .f {} /* .g {} */ @media print { .h { top: 0 } }`;
  expect(classesLaidOut(css)).toEqual([".a"]);
});

/** The classes that have a rule of their own outside of any condition: `.name { … }`. */
function classesLaidOut(css: string): string[] {
  const bare = css.replace(/\/\*[\s\S]*?\*\//g, "");
  const found: string[] = [];
  let depth = 0;
  let selector = "";
  for (const sign of bare) {
    if (sign === "{") {
      if (depth === 0 && /^\.[A-Za-z][\w-]*$/.test(selector.trim())) found.push(selector.trim());
      depth += 1;
      selector = "";
    } else if (sign === "}") {
      depth -= 1;
      selector = "";
    } else if (sign === ";") selector = "";
    else selector += sign;
  }
  return found;
}
