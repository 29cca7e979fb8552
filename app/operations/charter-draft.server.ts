import type { Tx } from "~/db/client.server";
import { getCompany } from "~/db/company.server";
import { findPerson } from "~/db/people.server";
import { checkCharter, checkOwner, settled, type CharterContent } from "~/domain/scorecard/charter";
import { granted, refused, type Verdict } from "~/domain/verdict";
import type { SigningSide } from "~/domain/wins/sides";

/** A charter as a form says it: its owners by their ids, empty for none. */
export type CharterDraft = Omit<CharterContent, "salesOwnerId" | "procurementOwnerId"> & {
  salesOwner: string;
  procurementOwner: string;
};

/** The charter that a form makes, with its owners found and checked, and the currency of its money. */
export async function charterFrom(
  tx: Tx,
  { salesOwner, procurementOwner, ...draft }: CharterDraft,
): Promise<Verdict<CharterContent & { currency: string }>> {
  const enough = checkCharter(draft);
  if (!enough.ok) return enough;
  const sales = await ownerOf(tx, "sales", salesOwner);
  if (!sales.ok) return sales;
  const procurement = await ownerOf(tx, "procurement", procurementOwner);
  if (!procurement.ok) return procurement;
  const owners = { salesOwnerId: sales.value, procurementOwnerId: procurement.value };
  const charter = settled({ ...draft, name: draft.name.trim(), ...owners });
  const { currency } = await getCompany(tx);
  return granted({ ...charter, currency: charter.unit === "money" ? currency : "" });
}

async function ownerOf(tx: Tx, side: SigningSide, ownerId: string): Promise<Verdict<string | null>> {
  if (ownerId === "") return granted(null);
  const field = side === "sales" ? "salesOwner" : "procurementOwner";
  const person = await findPerson(tx, ownerId);
  if (!person) return refused("owner-unknown", { field });
  const { id, name, department, deactivatedAt } = person;
  const owner = { id, name, departmentFunction: department.function, active: deactivatedAt === null };
  const checked = checkOwner(side, owner);
  return checked.ok ? granted(id) : { ...checked, field };
}
