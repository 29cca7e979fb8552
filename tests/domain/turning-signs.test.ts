import { expect, it } from "vitest";
import { mailbox } from "~/domain/mail/header";
import { hasControlSigns } from "~/domain/people/import/cells";
import { withoutTurns } from "~/domain/turning-signs";

const turns = ["\u202a", "\u202b", "\u202c", "\u202d", "\u202e", "\u2066", "\u2067", "\u2068", "\u2069"];

it.each(turns)("the sign %j that turns what stands behind it is in no text, name and mailbox", (sign) => {
  const name = `Ines ${sign}Calloway`;
  expect(withoutTurns(name)).toBe("Ines Calloway");
  expect(hasControlSigns(name)).toBe(true);
  expect(mailbox(name, "ines@brasswick.example")).toBe('"Ines Calloway" <ines@brasswick.example>');
});

it("texts of languages that run from the right stay as they are", () => {
  for (const text of ["שלום 12", "مرحبا، 5", "a\u200eb\u200fc", "Ines Calloway", ""]) {
    expect(withoutTurns(text)).toBe(text);
    expect(hasControlSigns(text)).toBe(false);
  }
});
