import type { FoundWin, WinPerson } from "~/db/wins.server";

/** Everybody whom a win concerns and who is still with the company: those named in it, and its author. */
export function peopleOf(win: FoundWin): WinPerson[] {
  const everybody = new Map([...win.people, [win.submittedById, win.submittedBy]]);
  return [...everybody.values()].filter((person) => person.deactivatedAt === null);
}
