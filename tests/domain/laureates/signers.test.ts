import { expect, it } from "vitest";
import { certificateSigners } from "~/domain/laureates/signers";

const of = (...functions: ("sales" | "procurement" | "other")[]) => ({
  winId: null,
  functions,
});

it("is signed for the sides that took part, and for the company in the place of one that did not", () => {
  expect(certificateSigners(of("sales", "procurement"), "Fenwright")).toEqual(["Sales", "Procurement"]);
  expect(certificateSigners(of("procurement", "other"), "Fenwright")).toEqual(["Procurement", "Fenwright"]);
  expect(certificateSigners(of("sales"), "Fenwright")).toEqual(["Sales", "Fenwright"]);
  expect(certificateSigners(of("other"), "Fenwright")).toEqual(["Fenwright"]);
  expect(certificateSigners({ ...of("other"), winId: "w" }, "Fenwright")).toEqual(["Sales", "Procurement"]);
});
