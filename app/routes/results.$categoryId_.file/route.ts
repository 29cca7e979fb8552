import type { LoaderFunctionArgs } from "@remix-run/node";
import { requirePerson } from "~/auth/require.server";
import { database } from "~/db/client.server";
import { findResult } from "~/db/results.server";
import { phasePermits } from "~/domain/awards/phase";
import { may } from "~/domain/people/may";
import { publicFile } from "~/domain/voting/public-file";
import { seesResultEarly } from "~/operations/certifying-hands.server";

/** The election file: for everybody once announced, for those who certify before. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePerson(request);
  const found = await findResult(database(), params.categoryId ?? "");
  const isOpen =
    found !== null &&
    (phasePermits(found.category.cycle.phase, "see-result") ||
      (await seesResultEarly(database(), person, found)));
  if (!isOpen) throw new Response("There is no result here for you.\n", { status: 404 });
  const { publishBallots } = found.category;
  const file = publicFile(
    found.file,
    { ...found, method: found.file.method, publishBallots },
    { maySeeBallots: may(person, "see-ballot-file") },
  );
  return new Response(`${JSON.stringify(file, null, 1)}\n`, {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Content-Disposition": `attachment; filename="${fileName(found.category)}"`,
    },
  });
}

function fileName({ name, cycle }: { name: string; cycle: { name: string } }): string {
  const plain = `${name} ${cycle.name}`.normalize("NFKD").replace(/[^A-Za-z0-9]+/g, "-");
  return `${plain.replace(/^-|-$/g, "").toLowerCase() || "election"}.json`;
}
