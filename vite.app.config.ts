import { defineConfig } from "vite";
import tsconfigPaths from "vite-tsconfig-paths";

const commands = ["start", "demo", "worker", "audit-verify", "recount"].map((name) => `app/http/${name}.ts`);

/** The commands around the Remix server, and the thread that counts. Packages stay outside. */
export default defineConfig({
  plugins: [tsconfigPaths()],
  publicDir: false,
  build: {
    ssr: true,
    target: "node20",
    outDir: "build/app",
    emptyOutDir: true,
    rollupOptions: {
      input: [...commands, "app/operations/counting-thread.server.ts"],
      output: { entryFileNames: "[name].js", chunkFileNames: "parts/[name]-[hash].js" },
    },
  },
});
