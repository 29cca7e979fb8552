import { json } from "@remix-run/node";
import { database } from "~/db/client.server";
import { hasPartInJury } from "~/db/juries.server";
import type { Permission } from "~/domain/people/may";
import { requireMay, type SignedIn } from "./require.server";

/**
 * The person signed in, if their roles give the permission and they neither judge in this category nor are named in
 * one of its entries: sheets tell who was taken off an entry quietly, and what was said of whom. Else a 403 page.
 */
export async function requireOutsideJury(
  request: Request,
  permission: Permission,
  categoryId: string,
): Promise<SignedIn> {
  const viewer = await requireMay(request, permission);
  if (!(await hasPartInJury(database(), categoryId, viewer.id))) return viewer;
  throw json({ name: viewer.name, why: "own-jury" }, { status: 403, statusText: "Forbidden" });
}
