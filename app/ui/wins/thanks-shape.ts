import { z } from "zod";
import { guestSides } from "~/domain/wins/guest-thanks";

const line = z.string().max(500);

/** The fields of thanks to a guest as a browser sends them. What they may hold is for the rule. */
export const thanksShape = {
  guestOf: z.enum(guestSides),
  guestName: line,
  firm: line,
  address: line,
  occasion: line,
  text: z.string().max(4_000),
};
