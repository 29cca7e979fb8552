import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { safePath } from "~/domain/people/safe-path";
import { forgetTheme, isTheme, rememberTheme } from "~/theme.server";

export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData();
  const theme = form.get("theme");
  const cookie = isTheme(theme) ? await rememberTheme(theme) : await forgetTheme();
  return redirect(safePath(form.get("next")), { headers: { "Set-Cookie": cookie } });
}

export function loader() {
  return redirect("/");
}
