import type { WinState } from "../win-state";
import { isWon, readDeal, type Deal, type DealProblem } from "./deal";
import type { DayOrder } from "./fields";
import type { DealRow } from "./read-deals";

export interface KnownPerson {
  id: string;
  name: string;
  email: string;
  active: boolean;
}

/** A win that came from the same system before, with what the file said then. */
export interface KnownWin {
  id: string;
  externalId: string;
  state: WinState;
  title: string;
  /** What the last import read; null where the win was linked some other way. */
  imported: Deal | null;
  author: { id: string; active: boolean };
  /** Whether somebody has written in it since it was made. */
  isTouched: boolean;
}

export type DealChange = Exclude<keyof Deal, "externalId">;

export interface PlannedDeal {
  number: number;
  /** `sent`: its win is with its signers or further, and stays as it is. `left-out`: not won. */
  result: "new" | "changed" | "same" | "sent" | "left-out" | "problem";
  deal: Deal;
  known: KnownWin | null;
  owner: KnownPerson | null;
  people: KnownPerson[];
  changes: DealChange[];
  problems: DealProblem[];
}

interface House {
  wins: ReadonlyMap<string, KnownWin>;
  people: ReadonlyMap<string, KnownPerson>;
  currency: string;
}

/** With its author, and so still to be written. */
const open: readonly WinState[] = ["draft", "returned"];

const compared = [
  "title",
  "customer",
  "currency",
  "amount",
  "wonOn",
  "leadOn",
  "people",
  "suppliers",
  "contract",
] as const satisfies readonly DealChange[];

/**
 * What the rows of a file would do to the wins. A win is known again by the id of the other system. Only what that
 * system changed since the last import is taken over, so that what its people wrote meanwhile stays; and a win that was
 * sent to its signers is not touched: its baseline is locked.
 */
export function planDeals(
  rows: readonly DealRow[],
  house: House,
  { days }: { days: DayOrder },
): PlannedDeal[] {
  const first = new Map<string, number>();
  return rows.map((row): PlannedDeal => {
    const { deal, problems } = readDeal(row, { days, currency: house.currency });
    const known = house.wins.get(deal.externalId) ?? null;
    const base = { number: row.number, deal, known, owner: null, people: [], changes: [], problems: [] };
    if (!isWon(row.cells.stage)) return { ...base, result: "left-out" };
    const before = first.get(deal.externalId);
    if (deal.externalId !== "" && before !== undefined)
      problems.push({ field: "externalId", problem: "twice", detail: String(before) });
    else first.set(deal.externalId, row.number);
    const named = (address: string, field: "owner" | "people") => {
      const person = house.people.get(address);
      if (person?.active) return [person];
      const isAddress = !problems.some((one) => one.field === field && one.detail === address);
      if (address !== "" && isAddress) problems.push({ field, problem: "person-unknown", detail: address });
      return [];
    };
    const [owner = null] = named(deal.owner, "owner");
    const people = deal.people.flatMap((address) => named(address, "people"));
    const found = { ...base, owner, people, problems };
    if (known && !open.includes(known.state)) return { ...found, problems: [], result: "sent" };
    if (problems.length > 0) return { ...found, result: "problem" };
    if (!known) return { ...found, result: "new" };
    const isHandedOver = owner !== null && changesHands(known, owner);
    const said = stillSaid(deal, known.imported, { isHandedOver });
    const changes = changesOf(said, known.imported);
    if (isHandedOver) changes.push("owner");
    return { ...found, deal: said, changes, result: changes.length > 0 ? "changed" : "same" };
  });
}

/**
 * An amount or a day that a file leaves empty takes nothing away: what was said last stands, in its currency. So does
 * the owner of a draft that stays where it is.
 */
function stillSaid(deal: Deal, before: Deal | null, { isHandedOver }: { isHandedOver: boolean }): Deal {
  if (!before) return deal;
  const { amount, currency } = deal.amount === null && before.amount !== null ? before : deal;
  const { owner } = isHandedOver ? deal : before;
  const days = { wonOn: deal.wonOn ?? before.wonOn, leadOn: deal.leadOn ?? before.leadOn };
  return { ...deal, owner, amount, currency, ...days };
}

/** A draft follows its deal to a new owner while nobody has written in it, or where its author has left the company. */
function changesHands({ state, imported, author, isTouched }: KnownWin, owner: KnownPerson): boolean {
  const isNew = imported !== null && owner.id !== author.id;
  return isNew && state === "draft" && (!isTouched || !author.active);
}

/** What the other system says otherwise than at the last import. */
function changesOf(deal: Deal, before: Deal | null): DealChange[] {
  return compared.filter((field) => JSON.stringify(deal[field]) !== JSON.stringify(before?.[field] ?? null));
}
