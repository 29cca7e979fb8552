import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { safeHttpUrl, safePath } from "~/domain/people/safe-path";

const here = "https://laurels.example";

describe("a path to be led to", () => {
  test.each(["/", "/hall", "/vote/1?x=1#top", "/people?q=a%20b", "/a//b"])("%s is kept", (path) => {
    expect(safePath(path)).toBe(path);
  });

  test.each([
    "",
    "hall",
    "//evil.example",
    "///evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "/\t/evil.example",
    "/\n/evil.example",
    " //evil.example",
    "/./\\evil.example",
    "/.//evil.example",
    "/x/..//evil.example",
    "/%2f/evil.example",
    "/%5cevil.example",
    "/%2Fevil.example",
    "https://evil.example",
    "https:evil.example",
    "javascript:alert(1)",
    "data:text/html,x",
    "/\u0000",
    "/\u2028",
    "/ x",
    null,
    undefined,
    17,
    ["/hall"],
    "/".padEnd(3_000, "x"),
  ])("%j leads home", (path) => {
    expect(safePath(path)).toBe("/");
  });

  test("nothing that anybody types leads away, also once it is decoded", () => {
    const pieces = fc.constantFrom(
      "/",
      "\\",
      "%2f",
      "%5c",
      ".",
      "..",
      "evil.example",
      "@",
      ":",
      "?",
      "#",
      "\t",
      "a",
      "https:",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(pieces).map((list) => `/${list.join("")}`),
        ),
        (typed) => {
          const path = safePath(typed);
          expect(new URL(path, here).origin).toBe(here);
          expect(path.startsWith("//")).toBe(false);
          expect(safePath(path)).toBe(path);
        },
      ),
      { numRuns: 2_000 },
    );
  });
});

describe("a link that somebody typed", () => {
  test.each(["https://example.org/a?b=c", "http://example.org/"])("%s is kept", (link) => {
    expect(safeHttpUrl(link)).toBe(link);
  });

  test.each([
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    " javascript:alert(1)",
    "java\nscript:alert(1)",
    "data:text/html,<script>",
    "vbscript:x",
    "file:///etc/passwd",
    "//evil.example",
    "/hall",
    "https:evil.example",
    "https://user:password@example.org/",
    "https://exa mple.org",
    "https://\\evil.example",
    "",
    null,
  ])("%j is refused", (link) => {
    expect(safeHttpUrl(link)).toBeNull();
  });

  test("whatever is kept is http or https", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl()), (typed) => {
        const link = safeHttpUrl(typed);
        if (link !== null) expect(new URL(link).protocol).toMatch(/^https?:$/);
      }),
    );
  });
});
