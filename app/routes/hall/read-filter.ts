import { z } from "zod";
import type { HallFilter } from "~/db/hall.server";

const schema = z.object({
  q: z.string().trim().max(100).catch(""),
  award: z.string().max(60).catch(""),
  year: z.coerce.number().int().min(1900).max(2999).nullable().catch(null),
  show: z.enum(["everyone", "pairs"]).catch("everyone"),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});

/** The filters in the address; what can't be read counts as not set. */
export function readFilter(url: URL): HallFilter {
  const { q, award, year, show, page } = schema.parse(Object.fromEntries(url.searchParams));
  return { search: q, awardId: award, year: year === 0 ? null : year, pairsOnly: show === "pairs", page };
}

export function isFiltered(filter: HallFilter): boolean {
  return (
    filter.search !== "" ||
    filter.awardId !== "" ||
    filter.year !== null ||
    filter.pairsOnly ||
    filter.page > 1
  );
}
