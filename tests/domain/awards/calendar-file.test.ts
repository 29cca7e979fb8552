import { expect, it } from "vitest";
import { calendarFile } from "~/domain/awards/calendar-file";

const now = new Date("2026-03-01T09:00:00.000Z");
const event = {
  id: "cycle-1-votingCloseAt",
  at: new Date("2026-03-27T17:00:00.500Z"),
  title: "Laurels 2026: Voting: closes",
  words: "Friday 27 March 2026, 18:00, Europe/Berlin.",
  url: "https://laurels.example/cycles/cycle-1",
};
const write = (changed: Partial<typeof event> = {}) =>
  calendarFile("Laurels", [{ ...event, ...changed }], { host: "laurels.example", now });

it("is one calendar with an event in UTC, every line ended by CR LF", () => {
  const lines = write().split("\r\n");
  expect(lines[0]).toBe("BEGIN:VCALENDAR");
  expect(lines.slice(-2)).toEqual(["END:VCALENDAR", ""]);
  expect(lines).toContain("UID:cycle-1-votingCloseAt@laurels.example");
  expect(lines).toContain("DTSTART:20260327T170000Z");
  expect(lines).toContain("DTSTAMP:20260301T090000Z");
  expect(write()).not.toMatch(/[^\r]\n/);
});

it("escapes what has a meaning, so that no name can add a line", () => {
  const text = write({ title: "A; B, C\\D\r\nATTENDEE:mailto:x@example.com" });
  expect(text).toContain("SUMMARY:A\\; B\\, C\\\\D\\nATTENDEE:mailto:x@example.com\r\n");
  expect(text.split("\r\n").some((line) => line.startsWith("ATTENDEE"))).toBe(false);
});

it.each([
  ["letters", "x".repeat(400)],
  ["letters of several octets", "é世🏆".repeat(60)],
])("folds long lines of %s at 75 octets, and unfolded they are whole", (_, title) => {
  const text = write({ title });
  for (const line of text.split("\r\n"))
    expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
  expect(text.replaceAll("\r\n ", "")).toContain(`SUMMARY:${title}\r\n`);
  expect(text).not.toContain("\uFFFD");
});

it("folds a line of 76 octets and not one of 75", () => {
  const fits = "x".repeat(75 - "SUMMARY:".length);
  expect(write({ title: fits })).toContain(`SUMMARY:${fits}\r\n`);
  expect(write({ title: `${fits}y` })).toContain(`SUMMARY:${fits}\r\n y\r\n`);
});
