import { defineConfig } from "prisma/config";

// `prisma generate` needs no schema engine, but the command line looks for one before it starts.
// Naming any existing file keeps it from downloading a binary that this command never runs.
if (
  process.argv.includes("generate") ||
  process.argv.includes("validate") ||
  process.argv.includes("format")
) {
  process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;
}

export default defineConfig({
  schema: "prisma/schema.prisma",
  migrations: { path: "prisma/migrations" },
  datasource: { url: process.env.DATABASE_URL ?? "" },
});
