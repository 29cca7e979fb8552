import { vitePlugin as remix } from "@remix-run/dev";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig } from "vite";
import tsconfigPaths from "vite-tsconfig-paths";
import { leanClient, fileOf } from "./lean-client";
import remixOptions from "./remix.config.js";

export default defineConfig(({ command, isSsrBuild }) => ({
  plugins: [tailwindcss(), remix(remixOptions), tsconfigPaths(), leanClient()],
  worker: { format: "es", plugins: () => [tsconfigPaths()] },
  // Files go out as files: the content security policy has no `data:` for scripts, styles or fonts.
  build: {
    assetsInlineLimit: 0,
    target: "es2022",
    ...(command === "build" && !isSsrBuild
      ? { rollupOptions: { output: { manualChunks: fileOf, onlyExplicitManualChunks: true } } }
      : {}),
  },
}));
