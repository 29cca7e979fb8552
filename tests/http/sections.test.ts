import type { ServerBuild } from "@remix-run/node";
import { expect, test } from "vitest";
import { sectionsOf } from "../../app/http/sections";

const route = (path: string | undefined, parentId?: string, index?: true) => ({
  id: "",
  path,
  parentId,
  index,
});

const routes = {
  root: route(""),
  "routes/_index": route(undefined, "root", true),
  "routes/wins._index": route("wins", "root", true),
  "routes/wins.$id": route("wins/:id", "root"),
  "routes/vote": route("vote", "root"),
  "routes/vote.$id": route(":id", "routes/vote"),
  "routes/$": route("*", "root"),
};
const build = { routes, assets: { routes } } as unknown as ServerBuild;

const at = (path: string) => Object.keys(sectionsOf(build)(path).routes).sort();

test("every part has the root, the page for unknown addresses and its own routes, and no other", () => {
  expect(at("/wins/7/edit")).toEqual(["root", "routes/$", "routes/wins.$id", "routes/wins._index"]);
  expect(at("/vote/7")).toEqual(["root", "routes/$", "routes/vote", "routes/vote.$id"]);
  expect(at("/")).toEqual(["root", "routes/$", "routes/_index"]);
  expect(at("/nothing")).toEqual(["root", "routes/$"]);
});

test("a part is drawn with the routes that it answers with", () => {
  const part = sectionsOf(build)("/wins");
  expect(Object.keys(part.assets.routes).sort()).toEqual(Object.keys(part.routes).sort());
});

test("an address written another way finds the same part", () => {
  expect(at("/Wins")).toEqual(at("/wins"));
  expect(at("/%77ins/7")).toEqual(at("/wins/7"));
  expect(at("/%E0%A4%A")).toEqual(["root", "routes/$"]);
});
