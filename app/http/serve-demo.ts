import { env } from "~/env.server";
import type { OpenDatabase } from "~/db/open.server";
import { listDemoCast } from "~/db/demo-cast.server";
import { loadDemo } from "../../prisma/seed/load-demo";
import { serve } from "./serve";

/** Serves the demo company: filled at the first start, kept afterwards. */
export async function serveDemo(): Promise<void> {
  const { opened } = await serve(fill);
  await sayHow(opened);
}

async function fill({ db }: OpenDatabase): Promise<void> {
  await loadDemo(db);
}

async function sayHow({ db }: OpenDatabase): Promise<void> {
  const cast = await listDemoCast(db);
  const lines = cast.map(({ name, part }) => `  ${name.padEnd(24)}${part}`);
  console.log(
    [
      "",
      `The demo company is open: ${env.APP_ORIGIN}/login`,
      "Sign in there with one click, for example as",
      "",
      ...lines,
      "",
      "Letters are not sent; read them under Manage, Mail. Stop with Ctrl+C.",
      "",
    ].join("\n"),
  );
}
