import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireMay } from "~/auth/require.server";
import { database } from "~/db/client.server";
import { letterRules } from "~/domain/mail/rules";
import type { LetterTemplate } from "~/domain/mail/letters";
import { inTheDark, showTemplate } from "~/operations/show-template.server";

/** The HTML of a sample, for the frames on its page. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireMay(request, "read-mail");
  const template = params.template ?? "";
  if (!Object.hasOwn(letterRules, template)) throw new Response("Not found", { status: 404 });
  const { html } = await showTemplate(database(), template as LetterTemplate);
  const dark = new URL(request.url).searchParams.get("look") === "dark";
  return new Response(dark ? inTheDark(html) : html, {
    headers: { "Content-Type": "text/html; charset=utf-8" },
  });
}
