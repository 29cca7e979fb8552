import { expect, it } from "vitest";
import { certificateFilename, renderCertificate } from "~/documents/certificate.server";
import { pdfPages } from "@tests/support/pdf-text";

const certificate = {
  companyName: "Fenwright Instruments",
  before: "This certificate goes with the award",
  awardName: "In From the Start",
  title: "Alice Moreau",
  people: "",
  citation: "She asked the supplier first.",
  occasion: "Winter 2026",
  year: "2026",
  signers: ["Sales", "Procurement"],
  note: "",
  checkAt: "laurels.fenwright.example/verify/LRL-7K4M-92XT",
};

const guest = {
  before: "With our thanks for your part in",
  awardName: "The shelf we share, and what we learned in the eleven days before the quote went out to them",
  title: "Ngozi Larkspur-Featherstonehaugh of the Harbour",
  people: "Brasswick Sensors Ltd",
  checkAt: null,
};

it("thanks a guest without an address at which it could be checked", async () => {
  const pages = await pdfPages(await renderCertificate({ ...certificate, ...guest, note: "Paper only." }));
  expect(pages).toHaveLength(1);
  for (const part of ["With our thanks", "Brasswick Sensors Ltd", "Paper only."])
    expect(pages[0]).toContain(part);
  expect(pages[0]).not.toContain("Check it at");
});

it("says on one page who, for what, and where it can be checked", async () => {
  const [page, ...more] = await pdfPages(await renderCertificate(certificate));
  expect(more).toEqual([]);
  for (const part of [
    "Alice Moreau",
    "In From the Start",
    "Fenwright Instruments",
    "Winter 2026",
    "for Procurement",
  ]) {
    expect(page).toContain(part);
  }
  expect(page?.replace(/\s/g, "")).toContain(certificate.checkAt);
  expect(page).toContain(certificate.citation);
});

it.each([
  ["a long name", { title: "Ngozi Larkspur-Featherstonehaugh and Tomasz Fennimoor-Bramblewick" }],
  ["long words", { citation: "They found a second furnace in two days. ".repeat(40) }],
  ["other letters", { title: "Łukasz Żółć and Νίκος Ωμέγα", companyName: "Příklad 有限公司" }],
  [
    "a long award and team",
    { awardName: "Joint Win of the Year of the Whole Group", people: "Alice Moreau, ".repeat(12) },
  ],
  ["a guest's words and a long note", { ...guest, citation: "a ".repeat(300), note: "Paper. ".repeat(71) }],
])("keeps %s on one page", async (_what, changed) => {
  const pages = await pdfPages(await renderCertificate({ ...certificate, ...changed }));
  expect(pages).toHaveLength(1);
  expect(pages[0]).toContain("for Sales");
});

it("has a file name that every system takes", () => {
  expect(certificateFilename({ awardName: "Zoë’s “best”", title: "A/B\\C\r\n" })).toBe(
    "Zoe-s-best-A-B-C.pdf",
  );
  expect(certificateFilename({ awardName: "賞", title: "名" })).toBe("certificate.pdf");
});
