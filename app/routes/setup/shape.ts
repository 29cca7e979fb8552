import { z } from "zod";
import { isTimeZone } from "~/domain/people/time-zone";
import { saysSomething } from "~/domain/says-something";

const words = (most: number, missing: string) =>
  z.string().trim().refine(saysSomething, missing).max(most, `At most ${most} characters.`);

/** The form of the first run. */
export const setupShape = z.strictObject({
  setupToken: words(200, "Copy the token from the output of the server."),
  companyName: words(120, "Write the name of the company."),
  currency: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z]{3}$/, "Write the three letters of the currency."),
  timeZone: z.string().refine(isTimeZone, "Choose a time zone."),
  name: words(120, "Write your name."),
  email: z.string().trim().toLowerCase().max(254).pipe(z.email("Write your whole work e-mail.")),
  departmentName: words(120, "Write the name of your department."),
});
