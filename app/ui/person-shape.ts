import { z } from "zod";
import { dayIn, hasControlSigns, isEmail } from "~/domain/people/import/cells";
import { isTimeZone } from "~/domain/people/time-zone";
import { saysSomething } from "~/domain/says-something";

const line = (most: number) =>
  z
    .string()
    .trim()
    .max(most, `At most ${most} characters.`)
    .refine((text) => !hasControlSigns(text), "This holds signs that can not be shown.");

const email = z.string().trim().toLowerCase().refine(isEmail, "Write the whole e-mail address.");

/** The form of one person. */
export const personShape = z.strictObject({
  name: line(120).refine(saysSomething, "Write the name."),
  email,
  departmentId: z.string().min(1, "Choose a department.").max(64),
  jobTitle: line(120).default(""),
  managerEmail: z.union([z.literal(""), email]).default(""),
  employeeNumber: line(60).default(""),
  location: line(120).default(""),
  timeZone: z.string().refine(isTimeZone, "Choose a time zone."),
  startDate: z
    .union([
      z.literal(""),
      z.iso.date("Choose a day.").refine((day) => dayIn(day) !== null, "Choose a day from 1900 to 2200."),
    ])
    .default(""),
});
