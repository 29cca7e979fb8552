import { z } from "zod";
import { hasControlSigns } from "~/domain/people/import/cells";
import { saysSomething } from "~/domain/says-something";

/** A text that must be there and stand on one line: it goes into letters. */
export function oneLine(most: number) {
  return z
    .string()
    .trim()
    .refine(saysSomething)
    .max(most)
    .refine((text) => !hasControlSigns(text));
}
