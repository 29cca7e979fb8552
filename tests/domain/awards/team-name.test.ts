import { expect, it } from "vitest";
import { chosenTitle, longestTeamName, teamNameProblem } from "~/domain/awards/team-name";

it("a name of a team is too long from one character more", () => {
  expect(teamNameProblem("a".repeat(longestTeamName))).toBeNull();
  const problem = teamNameProblem("a".repeat(longestTeamName + 1));
  expect(problem).toMatchObject({ reason: "team-name-too-long", field: "teamName", detail: "1" });
});

it.each([
  ["Alice Moreau", ["Alice Moreau"], ""],
  ["Alice Moreau and Bob Tanaka", ["Bob Tanaka", "Alice Moreau"], ""],
  ["Alice Moreau and Bob Tanaka", ["Alice Moreau"], "Alice Moreau and Bob Tanaka"],
  ["Team Moreau", ["Alice Moreau", "Bob Tanaka"], "Team Moreau"],
])("the names of its people are no chosen title: %s", (title, names, chosen) => {
  expect(chosenTitle(title, names)).toBe(chosen);
});
