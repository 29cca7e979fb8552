import { z } from "zod";
import { hasControlSigns } from "~/domain/people/import/cells";

/** A text that must be there and stand on one line: it goes into letters. */
export function oneLine(most: number) {
  return z
    .string()
    .trim()
    .min(1)
    .max(most)
    .refine((text) => !hasControlSigns(text));
}
