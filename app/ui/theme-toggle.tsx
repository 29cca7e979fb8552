import { useFetcher, useLocation } from "@remix-run/react";
import { Moon, Sun } from "lucide-react";

/** Switches between light and dark. The server keeps the choice in a cookie; no choice follows the system. */
export function ThemeToggle() {
  const fetcher = useFetcher();
  const { pathname, search } = useLocation();
  return (
    <fetcher.Form method="post" action="/theme" className="theme-toggle">
      <input type="hidden" name="next" value={pathname + search} />
      <button
        className="icon-btn to-dark"
        name="theme"
        value="dark"
        aria-label="Dark theme"
        title="Dark theme"
      >
        <Moon className="i" aria-hidden="true" />
      </button>
      <button
        className="icon-btn to-light"
        name="theme"
        value="light"
        aria-label="Light theme"
        title="Light theme"
      >
        <Sun className="i" aria-hidden="true" />
      </button>
    </fetcher.Form>
  );
}
