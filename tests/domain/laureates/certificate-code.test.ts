import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { certificateCode, readCertificateCode } from "~/domain/laureates/certificate-code";

const bytes = fc.uint8Array({ minLength: 8, maxLength: 8 });

describe("the code of a certificate", () => {
  it("is read as it was made, however it is typed", () => {
    fc.assert(
      fc.property(bytes, (random) => {
        const code = certificateCode(random);
        expect(code).toMatch(/^LRL-[2-9B-Z]{4}-[2-9B-Z]{4}$/);
        for (const typed of [code, code.toLowerCase(), code.replaceAll("-", " "), ` ${code.slice(4)} `]) {
          expect(readCertificateCode(typed)).toBe(code);
        }
      }),
    );
  });

  it.each(["", "LRL", "LRL-7K4M", "LRL-7K4M-92X0", "LRL-7K4M-92XTT", "../../etc", "☃☃☃☃☃☃☃☃"])(
    "is not %j",
    (typed) => expect(readCertificateCode(typed)).toBeNull(),
  );
});
