import { database } from "~/db/client.server";
import { findNomination } from "~/db/nominations.server";
import { requireMay } from "./require.server";

/**
 * The nomination of an address, for those who screen. Drafts and what was withdrawn are nobody's but the
 * nominator's: 404.
 */
export async function requireScreened(request: Request, id: string | undefined) {
  const viewer = await requireMay(request, "screen-nominations");
  const nomination = await findNomination(database(), id ?? "");
  const isPrivate = nomination?.state === "draft" || nomination?.state === "withdrawn";
  if (!nomination || isPrivate) throw new Response(null, { status: 404 });
  return { viewer, nomination };
}
