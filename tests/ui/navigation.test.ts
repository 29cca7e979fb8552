import { expect, it } from "vitest";
import { roles } from "~/domain/people/role";
import { morePlacesOf, placesOf, spinePlacesOf, staffPlacesOf } from "~/ui/navigation";

const path = "/cycles/one/nominate";
const everybody = [[], ...roles.map((role) => [role]), [...roles]];

it.each(everybody)("leaves nothing of the spine out of reach on a phone", (...held) => {
  const spine = [...spinePlacesOf(path, "yes"), ...staffPlacesOf(held)].map(({ to }) => to);
  const phone = [...placesOf(path), ...morePlacesOf(held, path, "yes")].map(({ to }) => to);
  expect(phone).toEqual(expect.arrayContaining(spine));
  expect(new Set(phone).size).toBe(phone.length);
});

it("shows the jury to those who sit on one", () => {
  const to = (sits: "yes" | "no") => morePlacesOf([], path, sits).map((place) => place.to);
  expect(to("yes")).toContain("/jury");
  expect(to("no")).not.toContain("/jury");
});
