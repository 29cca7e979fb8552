import { RemixBrowser } from "@remix-run/react";
import { StrictMode, startTransition } from "react";
import { hydrateRoot } from "react-dom/client";

knowPreloads();
startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <RemixBrowser />
    </StrictMode>,
  );
});

/** The list of routes comes without what each one imports; the first drawing must name the files that the page names. */
function knowPreloads(): void {
  const { entry, url } = window.__remixManifest;
  const links = document.querySelectorAll<HTMLLinkElement>("body link[rel=modulepreload]");
  const named = Array.from(links, (link) => link.getAttribute("href") ?? "");
  const [list = "", first = "", ...preloads] = named;
  if (list === url && first === entry.module) entry.imports = preloads;
}
