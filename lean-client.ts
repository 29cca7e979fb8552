import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Plugin, Rollup } from "vite";
import remixOptions from "./remix.config.js";

/** What keeps the browser's JavaScript small: see docs/decisions/066-the-browser-loads-what-it-uses.md. */
export function leanClient(): Plugin[] {
  return [leaveOutWhatIsOff(), shortenRouteList()];
}

/** Which file for the browser a module belongs to: the framework, what stands around every page, or its own. */
export function fileOf(id: string, { getModuleInfo }: Rollup.ManualChunkMeta): string | undefined {
  if (/node_modules\/(react|react-dom|scheduler|react-router|react-router-dom|@remix-run)\//.test(id)) {
    return "framework";
  }
  return aroundEveryPage(getModuleInfo).has(id) ? "frame" : undefined;
}

const around = new Set<string>();

/** Whatever the root imports comes with each page, so one file may hold it. */
function aroundEveryPage(getModuleInfo: Rollup.GetModuleInfo): Set<string> {
  if (around.size > 0) return around;
  around.add(path.resolve(remixOptions.appDirectory ?? "app", "root.tsx"));
  for (const id of around) {
    for (const imported of getModuleInfo(id)?.importedIds ?? []) {
      // The list of all icons: the root uses a few of them.
      if (!imported.endsWith("lucide-react.mjs")) around.add(imported);
    }
  }
  return around;
}

/** A future flag of Remix that is off is known when we build, so what is behind it need not travel. */
function leaveOutWhatIsOff(): Plugin {
  const off = Object.entries(remixOptions.future ?? {}).flatMap(([flag, on]) => (on ? [] : [flag]));
  const asked = new RegExp(String.raw`\b(?:[\w.]+\.)?future\.(?:${off.join("|")})\b`, "g");
  return {
    name: "leave-out-what-is-off",
    apply: "build",
    transform(code, id, options) {
      if (options?.ssr || !id.includes("/@remix-run/react/")) return null;
      const lean = code.replace(asked, "false");
      return lean === code ? null : { code: lean, map: null };
    },
  };
}

type Route = Record<string, unknown> & { css?: string[] };

/** The list of all routes travels with every first page; what a route imports stands in that route's own file. */
function shortenRouteList(): Plugin {
  return {
    name: "shorten-route-list",
    apply: (_config, { isSsrBuild }) => isSsrBuild === true,
    writeBundle: {
      order: "post",
      sequential: true,
      handler({ dir = "" }) {
        const assets = path.resolve(dir, "../client/assets");
        for (const name of readdirSync(assets).filter((file) => /^manifest-.*\.js$/.test(file))) {
          const file = path.join(assets, name);
          writeFileSync(file, shortened(readFileSync(file, "utf8")));
        }
      },
    },
  };
}

function shortened(list: string): string {
  const start = list.indexOf("{");
  const manifest = JSON.parse(list.slice(start, list.lastIndexOf("}") + 1)) as {
    routes: Record<string, Route>;
  };
  for (const route of Object.values(manifest.routes)) {
    for (const [key, value] of Object.entries(route)) {
      if (value === false || key === "imports" || (key === "css" && route.css?.length === 0)) {
        delete route[key];
      }
    }
  }
  return `${list.slice(0, start)}${JSON.stringify(manifest)};`;
}
