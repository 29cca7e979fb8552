import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { safePath } from "~/domain/people/safe-path";
import { isTheme, rememberTheme } from "~/theme.server";

export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData();
  const theme = form.get("theme");
  const headers: HeadersInit = isTheme(theme) ? { "Set-Cookie": await rememberTheme(theme) } : {};
  return redirect(safePath(form.get("next")), { headers });
}

export function loader() {
  return redirect("/");
}
