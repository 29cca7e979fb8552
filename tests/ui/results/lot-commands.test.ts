import { spawnSync } from "node:child_process";
import { expect, it } from "vitest";
import { lotMark, lotOrder, seedCommitment } from "~/domain/voting/lot";
import { lotCommands } from "~/routes/results.$categoryId/lot-commands";

const [seed, box] = ["5eed".repeat(16), "b0c5".repeat(16)];

function run(line: string): string {
  return spawnSync("sh", ["-c", line], { encoding: "utf8" }).stdout.trim();
}

it("a shell finds what was sealed and the order of the lot, whatever the ids are", () => {
  const ids = ["9f2e", "none", "an id with spaces", "it’s", "it's; echo no", "$(echo no)"];
  const { seal, order } = lotCommands(seed, box, lotOrder(seed, box, ids));
  expect(run(seal).slice(0, 64)).toBe(seedCommitment(seed));
  expect(run(order ?? "").split("\n")).toEqual(
    lotOrder(seed, box, ids).map((id) => `${lotMark(seed, box, id)} ${id}`),
  );
});
