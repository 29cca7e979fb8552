import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import type * as Wasm from "@prisma/schema-engine-wasm";

type Engine = typeof Wasm;

/** The SQL that turns a database of one schema into a database of the other. It needs a database it may connect to. */
export async function diffSchemas(databaseUrl: string, from: string, to: string): Promise<string> {
  const { SchemaEngine } = await (loading ??= loadEngine());
  const adapter = bindMigrationAwareSqlAdapterFactory(
    new PrismaPg({ connectionString: databaseUrl, max: 1 }),
  );
  const engine = await SchemaEngine.new({ datamodels: [["schema.prisma", to]] }, () => undefined, adapter);
  const result = await engine.diff({
    from: datamodel(from),
    to: datamodel(to),
    script: true,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] },
  });
  return result.stdout ?? "";
}

function datamodel(content: string): Wasm.DiffTarget {
  return { tag: "schemaDatamodel", files: [{ path: "schema.prisma", content }] };
}

let loading: Promise<Engine> | null = null;

/** The package is made for bundlers; Node loads the same module when the two halves are joined by hand. */
async function loadEngine(): Promise<Engine> {
  const require = createRequire(import.meta.url);
  const folder = path.dirname(require.resolve("@prisma/schema-engine-wasm"));
  const glue = (await import("@prisma/schema-engine-wasm/schema_engine_bg")) as Engine & {
    __wbg_set_wasm(exports: unknown): void;
  };
  const module = new WebAssembly.Module(readFileSync(path.join(folder, "schema_engine_bg.wasm")));
  const instance = new WebAssembly.Instance(module, { "./schema_engine_bg.js": glue as never });
  glue.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  return glue;
}
