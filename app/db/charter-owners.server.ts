import type { Database } from "./client.server";
import { listCandidates, searchCandidates, type CandidateRow } from "./eligible-people.server";

/** What a form without scripts looks for, and in the field of which name. */
interface OwnerSearch {
  name: string;
  query: string;
}

interface OwnerRows {
  chosen: CandidateRow[];
  found: { query: string; people: CandidateRow[] } | null;
}

const mostFound = 12;

/** The people that a charter's form names as owners, and those whom a search has found. */
export async function findCharterOwners(
  db: Database,
  { salesOwner, procurementOwner }: { salesOwner: string; procurementOwner: string },
  search: OwnerSearch | null = null,
): Promise<{ salesOwner: OwnerRows; procurementOwner: OwnerRows }> {
  const people = search ? await searchCandidates(db, search.query, mostFound) : [];
  const rows = async (name: string, id: string) => ({
    chosen: id === "" ? [] : await listCandidates(db, [id]),
    found: search?.name === name ? { query: search.query, people } : null,
  });
  return {
    salesOwner: await rows("salesOwner", salesOwner),
    procurementOwner: await rows("procurementOwner", procurementOwner),
  };
}
