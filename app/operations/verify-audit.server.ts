import { getChainHead, listChain } from "~/db/audit.server";
import type { Database } from "~/db/client.server";
import { chainStart, followChain, type ChainLink } from "~/domain/audit/chain.server";

export type AuditCheck =
  | { whole: true; events: bigint }
  | { whole: false; seq: string; why: "number" | "hash-before" | "content" | "end-missing" };

const pageSize = 2_000;

/** Reads the record from its first event on and names the first one that does not fit, or that the end is missing. */
export async function verifyAudit(db: Database): Promise<AuditCheck> {
  const head = await getChainHead(db);
  let link: ChainLink = { seq: 0n, hash: chainStart };
  for (;;) {
    const events = await listChain(db, link.seq, pageSize);
    const followed = followChain(link, events);
    if (!followed.whole) return followed;
    link = followed.link;
    if (events.length < pageSize) break;
  }
  if (link.seq < head.seq) return { whole: false, seq: String(link.seq + 1n), why: "end-missing" };
  return { whole: true, events: link.seq };
}
