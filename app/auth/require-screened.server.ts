import { database } from "~/db/client.server";
import { findNomination, listSentStories } from "~/db/nominations.server";
import { requireMay } from "./require.server";

/**
 * The nomination of an address, for those who screen, and the stories to choose from where the address asks which one
 * of its entry is meant. Drafts and what was withdrawn are nobody's but the nominator's: 404.
 */
export async function requireScreened(request: Request, id: string | undefined) {
  const viewer = await requireMay(request, "screen-nominations");
  const db = database();
  const nomination = await findNomination(db, id ?? "");
  const isPrivate = nomination?.state === "draft" || nomination?.state === "withdrawn";
  if (!nomination || isPrivate) throw new Response(null, { status: 404 });
  const asksWhich = new URL(request.url).searchParams.has("which");
  const stories = asksWhich && nomination.entryId ? await listSentStories(db, nomination.entryId) : [];
  return { viewer, nomination, stories };
}

type Screened = Pick<Awaited<ReturnType<typeof requireScreened>>, "nomination" | "stories">;

/** The story that a form decides about, or “all”; empty where there are several and none of them was chosen. */
export function storyMeant(chosen: string, { nomination, stories }: Screened): string {
  if (stories.length < 2) return stories[0]?.id ?? nomination.id;
  return chosen === "all" || stories.some(({ id }) => id === chosen) ? chosen : "";
}
