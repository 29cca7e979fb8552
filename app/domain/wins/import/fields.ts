/** What a file of deals can say of a win. */
export const dealFields = [
  "externalId",
  "title",
  "customer",
  "stage",
  "amount",
  "currency",
  "wonOn",
  "leadOn",
  "owner",
  "people",
  "suppliers",
  "contract",
] as const;

export type DealField = (typeof dealFields)[number];

/** Without these no win can be made, or found again. */
export const neededFields: readonly DealField[] = ["externalId", "title", "owner"];

export type Crm = "hubspot" | "salesforce" | "other";

/** Which column of a file says what, and how its days are written. */
export interface DealMapping {
  columns: Partial<Record<DealField, string>>;
  days: DayOrder;
}

/** The first field that is to be read from a column that the file has not, or null. */
export function strangeHead({ columns }: DealMapping, heads: readonly string[]): DealField | null {
  return dealFields.find((field) => columns[field] !== undefined && !heads.includes(columns[field])) ?? null;
}

/** The order of a day written with slashes; those with dashes or points have one reading. */
export const dayOrders = ["day-first", "month-first"] as const;

export type DayOrder = (typeof dayOrders)[number];

const heads: Record<"hubspot" | "salesforce", Partial<Record<DealField, readonly string[]>>> = {
  hubspot: {
    externalId: ["Record ID", "Deal ID", "hs_object_id"],
    title: ["Deal Name", "dealname"],
    customer: ["Associated Company", "Associated Company (Primary)", "Primary Associated Company"],
    stage: ["Deal Stage", "dealstage"],
    amount: ["Amount", "Deal amount"],
    currency: ["Currency", "Deal Currency Code"],
    wonOn: ["Close Date", "closedate"],
    leadOn: ["Create Date", "createdate"],
    owner: ["Deal owner email", "Owner email", "Deal owner"],
    people: ["Deal collaborator emails", "Deal collaborator", "Shared users"],
  },
  salesforce: {
    externalId: ["Opportunity ID", "Opportunity ID (18)", "Id"],
    title: ["Opportunity Name", "Name"],
    customer: ["Account Name", "Account"],
    stage: ["Stage", "StageName"],
    amount: ["Amount"],
    currency: ["Amount Currency", "Opportunity Currency", "CurrencyIsoCode"],
    wonOn: ["Close Date", "CloseDate"],
    leadOn: ["Created Date", "CreatedDate"],
    owner: ["Opportunity Owner Email", "Owner Email", "Owner: Email", "Opportunity Owner: Email"],
    people: ["Team Member Emails", "Opportunity Team Member: Email"],
    contract: ["Contract Number", "Contract"],
  },
};

/** Heads of any file, for what neither of the two has a column of its own for. */
const anyHeads: Partial<Record<DealField, readonly string[]>> = {
  externalId: ["External ID", "Deal number", "ID"],
  title: ["Title", "Deal", "Name"],
  customer: ["Customer", "Client"],
  stage: ["State", "Status"],
  amount: ["Value", "Revenue"],
  wonOn: ["Won on", "Won"],
  leadOn: ["Lead on", "Lead created"],
  owner: ["Owner", "Seller", "E-mail"],
  people: ["People", "Participants", "Buyer", "Procurement"],
  suppliers: ["Supplier", "Suppliers", "Vendor"],
  contract: ["Contract", "Contract number"],
};

/** The system that wrote a file, told by heads that only it writes. */
export function crmOf(fileHeads: readonly string[]): Crm {
  const plain = new Set(fileHeads.map(plainHead));
  const has = (...names: string[]) => names.some((name) => plain.has(plainHead(name)));
  if (has("Opportunity ID", "Opportunity Name", "StageName")) return "salesforce";
  return has("Deal Name", "dealname", "Deal Stage", "dealstage") ? "hubspot" : "other";
}

/** What the columns of a file most likely mean: those of its system first, then the usual words. */
export function guessMapping(fileHeads: readonly string[]): DealMapping {
  const crm = crmOf(fileHeads);
  const taken = new Set<string>();
  const columns: DealMapping["columns"] = {};
  for (const known of crm === "other" ? [anyHeads] : [heads[crm], anyHeads])
    for (const field of dealFields) {
      if (columns[field] !== undefined) continue;
      const names = (known[field] ?? []).map(plainHead);
      const found = names
        .map((name) => fileHeads.find((head) => plainHead(head) === name && !taken.has(head)))
        .find((head) => head !== undefined);
      if (found !== undefined) {
        columns[field] = found;
        taken.add(found);
      }
    }
  return { columns, days: crm === "salesforce" ? "month-first" : "day-first" };
}

/** The same text for files with the same columns in any order: what was mapped once is remembered by it. */
export function headsKey(fileHeads: readonly string[]): string {
  return fileHeads.map(plainHead).sort().join("|");
}

function plainHead(head: string): string {
  return head.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}
