import { expect, it } from "vitest";
import { certificateFilename, renderCertificate } from "~/documents/certificate.server";
import { pdfPages } from "@tests/support/pdf-text";

const certificate = {
  companyName: "Fenwright Instruments",
  awardName: "In From the Start",
  title: "Alice Moreau",
  people: "",
  citation: "She asked the supplier first.",
  occasion: "Winter 2026",
  year: "2026",
  code: "LRL-7K4M-92XT",
  checkAt: "laurels.fenwright.example/verify/LRL-7K4M-92XT",
};

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
