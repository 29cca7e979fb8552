import type { LedgerQuery } from "~/domain/wins/ledger-query";
import { plainShortDay } from "../dates";
import { listOf } from "../words";
import { kindChoices, periodChoices, sideChoices, sortChoices, stateChoices } from "./ledger-choices";

const nameIn = (choices: readonly { value: string; label: string }[], value: string) =>
  choices.find((choice) => choice.value === value)?.label ?? "";

/** What a list of the ledger shows, in words: “Closed, this quarter, of the customer Hollin. Most validated first.” */
export function ledgerWords(
  asked: LedgerQuery,
  { departments }: { departments: readonly { id: string; name: string }[] },
): string {
  const { q, state, kind, side, department, who, person, customer, supplier, contract, period } = asked;
  const place = departments.find(({ id }) => id === department)?.name ?? "one department";
  const said = [
    nameIn(stateChoices, state),
    nameIn(kindChoices, kind),
    nameIn(periodChoices, period).toLowerCase(),
    asked.from && `from ${plainShortDay(asked.from)}`,
    asked.to && `to ${plainShortDay(asked.to)}`,
    side && `written down by ${nameIn(sideChoices, side)}`,
    who && "my own",
    person && "of one person",
    department && `of ${place}`,
    customer && `of the customer “${customer}”`,
    supplier && `with the supplier “${supplier}”`,
    contract && `contract “${contract}”`,
    q && `with “${q}”`,
  ].filter(Boolean);
  const what = said.length === 0 ? "All wins" : listOf(said as string[]);
  const order = nameIn(sortChoices, asked.sort);
  const look = asked.look === "table" ? " As a table." : "";
  return `${what.charAt(0).toUpperCase()}${what.slice(1)}.${order && ` Sorted by: ${order.toLowerCase()}.`}${look}`;
}
