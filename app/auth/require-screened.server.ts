import { database } from "~/db/client.server";
import { findNomination, listStories } from "~/db/nominations.server";
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
  const known = asksWhich && nomination.entryId ? await listStories(db, nomination.entryId) : [];
  const stories = known.filter(({ state }) => state === "submitted");
  return { viewer, nomination, stories, known };
}

type Screened = Pick<Awaited<ReturnType<typeof requireScreened>>, "nomination" | "stories" | "known">;

/**
 * The story that a form decides about, or “all”; empty where there are several and none of them was chosen. One that was
 * chosen stays the one that is meant, whatever has become of it since.
 */
export function storyMeant(chosen: string, { nomination, stories, known }: Screened): string {
  if (chosen === "") return stories.length > 1 ? "" : nomination.id;
  return chosen === "all" || known.some(({ id }) => id === chosen) ? chosen : "";
}
