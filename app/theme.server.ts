import { themeCookie } from "~/auth/cookie.server";

export type Theme = "light" | "dark";

/** The theme that this browser asked for; without a choice it follows the system. */
export async function themeOf(request: Request): Promise<Theme | undefined> {
  const value: unknown = await themeCookie.parse(request.headers.get("Cookie"));
  return isTheme(value) ? value : undefined;
}

/** The header that makes the browser remember a theme. */
export function rememberTheme(theme: Theme): Promise<string> {
  return themeCookie.serialize(theme);
}

export function isTheme(value: unknown): value is Theme {
  return value === "light" || value === "dark";
}

/** The header that lets the browser follow its system again. */
export function forgetTheme(): Promise<string> {
  return themeCookie.serialize("", { maxAge: 0 });
}
