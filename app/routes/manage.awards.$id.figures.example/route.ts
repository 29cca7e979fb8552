import type { LoaderFunctionArgs } from "@remix-run/node";
import { stringify } from "csv-stringify/sync";
import { requireMay } from "~/auth/require.server";

const rows = [
  ["Employee number", "E-mail", "Period", "Figure"],
  ["10021", "", "2026-Q1", "104.5"],
  ["", "ada@example.com", "2026-Q1", "98"],
];

/** A small file of figures to begin with. */
export async function loader({ request }: LoaderFunctionArgs) {
  await requireMay(request, "give-awards");
  return new Response(stringify(rows, { bom: true }), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": 'attachment; filename="figures-example.csv"',
    },
  });
}
