import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireMay } from "~/auth/require.server";
import { database } from "~/db/client.server";
import { databaseNow } from "~/db/clock.server";
import { previewDigest, renderDigest } from "~/operations/preview-digest.server";
import { inTheDark } from "~/operations/show-template.server";

/** The HTML of the coming letter, for the frames on its page. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { name } = await requireMay(request, "keep-updates");
  const db = database();
  const { week, content } = await previewDigest(db, await databaseNow(db));
  if (params.week !== week) throw new Response("Not found", { status: 404 });
  const { html } = await renderDigest(db, { week, content, name });
  const dark = new URL(request.url).searchParams.get("look") === "dark";
  return new Response(dark ? inTheDark(html) : html, {
    headers: { "Content-Type": "text/html; charset=utf-8" },
  });
}
