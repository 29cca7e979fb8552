import { describe, expect, it } from "vitest";
import { checkEvidence, largestFile, mostFiles } from "~/domain/awards/evidence";
import { jpeg, pdf, png } from "@tests/support/evidence";

const named = (content: Uint8Array, name = "Note.pdf") => ({ name, content });

function keptOf(content: Uint8Array): Uint8Array {
  const verdict = checkEvidence(named(content), 0);
  if (!verdict.ok) throw new Error(verdict.reason);
  return verdict.value.content;
}

const textOf = (content: Uint8Array) => Buffer.from(content).toString("latin1");

describe("a file beside a nomination", () => {
  it("is what its bytes say, whatever it is called", () => {
    expect(checkEvidence(named(pdf, "../../evil.html"), 0)).toMatchObject({
      ok: true,
      value: { name: "evil.pdf", type: "application/pdf" },
    });
    expect(checkEvidence(named(png(2, 3), "a\\b\\Photo <1>.svg"), 0)).toMatchObject({
      value: { name: "Photo 1.png", type: "image/png" },
    });
    expect(checkEvidence(named(jpeg(2, 3), ".."), 0)).toMatchObject({ value: { name: "File.jpg" } });
  });

  it("has a name without half a sign at its end", () => {
    const name = `${"a".repeat(99)}𝒜.pdf`;
    expect(checkEvidence(named(pdf, name), 0)).toMatchObject({ value: { name: `${"a".repeat(99)}.pdf` } });
    expect(checkEvidence(named(pdf, name.slice(1)), 0)).toMatchObject({ value: { name: name.slice(1) } });
  });

  it.each([
    ["nothing", new Uint8Array(), "file-missing"],
    ["a page", Buffer.from("<html><script>1</script>"), "file-type-not-taken"],
    [
      "a drawing with scripts",
      Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>"),
      "file-type-not-taken",
    ],
    ["a picture that breaks off", png(2, 3).subarray(0, 40), "file-broken"],
    ["a photo that breaks off", jpeg(2, 3).subarray(0, 30), "file-broken"],
    ["a photo of one byte too few", jpeg(2, 3).subarray(0, -1), "file-broken"],
    ["a picture of too many pixels", png(60_000_001, 1), "image-too-large"],
    ["a photo of too many pixels", jpeg(7_747, 7_746), "image-too-large"],
  ])("is refused: %s", (_what, content, reason) => {
    expect(checkEvidence(named(content), 0)).toMatchObject({ ok: false, reason, field: "file" });
  });

  it("may have just so many pixels, bytes and neighbours", () => {
    expect(checkEvidence(named(png(60_000_000, 1)), 0).ok).toBe(true);
    const large = (size: number) => Buffer.concat([pdf, Buffer.alloc(size - pdf.length)]);
    expect(checkEvidence(named(large(largestFile)), 0).ok).toBe(true);
    expect(checkEvidence(named(large(largestFile + 1)), 0)).toMatchObject({ reason: "file-too-large" });
    expect(checkEvidence(named(pdf), mostFiles - 1).ok).toBe(true);
    expect(checkEvidence(named(pdf), mostFiles)).toMatchObject({ reason: "too-many-files" });
  });

  it("says nothing any more of its camera, its place and what follows its end", () => {
    const before = [png(2, 3), jpeg(2, 3)].map((content) =>
      Buffer.concat([content, Buffer.from("<script>")]),
    );
    for (const content of before) {
      expect(textOf(content)).toContain("SECRET PLACE");
      expect(textOf(keptOf(content))).not.toMatch(/SECRET PLACE|<script>/);
    }
  });

  it("stays the right way up", () => {
    for (const order of ["II", "MM"] as const) {
      const kept = keptOf(jpeg(2, 3, { turn: 6, order }));
      expect(textOf(kept)).toContain("Exif");
      expect(textOf(kept)).not.toContain("SECRET PLACE");
      expect(keptOf(kept)).toEqual(kept);
    }
    expect(textOf(keptOf(jpeg(2, 3, { turn: 1, order: "MM" })))).not.toContain("Exif");
  });

  it("keeps every byte that draws", () => {
    const once = keptOf(png(2, 3));
    expect(textOf(once)).toContain("PIXELS");
    expect(keptOf(once)).toEqual(once);
    const photo = keptOf(jpeg(2, 3));
    expect(textOf(photo)).toContain("PIXELS");
    expect(keptOf(photo)).toEqual(photo);
  });
});
