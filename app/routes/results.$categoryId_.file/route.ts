import type { LoaderFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { requirePerson } from "~/auth/require.server";
import { database } from "~/db/client.server";
import { findShortlistFile } from "~/db/result-pages.server";
import { findResult, type FoundResult } from "~/db/results.server";
import { phasePermits } from "~/domain/awards/phase";
import { may } from "~/domain/people/may";
import { publicFile } from "~/domain/voting/public-file";
import { countedOutcome } from "~/domain/voting/quorum";
import { seesResultEarly } from "~/operations/certifying-hands.server";

const shape = z.literal("shortlist").nullable();

/**
 * The election file: for everybody once announced, for those who certify before. `?of=shortlist` gives that of the
 * vote before a jury, in which its voters look for their receipts.
 */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePerson(request);
  const asked = shape.safeParse(new URL(request.url).searchParams.get("of"));
  const found = await findResult(database(), params.categoryId ?? "");
  const isOpen =
    found !== null &&
    (phasePermits(found.category.cycle.phase, "see-result") ||
      (await seesResultEarly(database(), person, found)));
  const counted = isOpen && asked.success ? await findCounted(found, asked.data) : null;
  if (!isOpen || !counted) throw new Response("There is no result here for you.\n", { status: 404 });
  const { publishBallots } = found.category;
  const file = publicFile(
    counted.file,
    { ...counted, method: counted.file.method, publishBallots },
    { maySeeBallots: may(person, "see-ballot-file") },
  );
  return new Response(`${JSON.stringify(file, null, 1)}\n`, {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Content-Disposition": `attachment; filename="${fileName(found.category, asked.data ?? "")}"`,
    },
  });
}

async function findCounted(found: FoundResult, of: "shortlist" | null) {
  if (!of) return found;
  const vote = await findShortlistFile(database(), found.categoryId);
  if (!vote) return null;
  const outcome = countedOutcome(vote.file.result.outcome, vote, found.category);
  return { file: vote.file, castCount: vote.cast, outcome };
}

function fileName({ name, cycle }: { name: string; cycle: { name: string } }, of: string): string {
  const plain = `${name} ${cycle.name} ${of}`.normalize("NFKD").replace(/[^A-Za-z0-9]+/g, "-");
  return `${plain.replace(/^-|-$/g, "").toLowerCase() || "election"}.json`;
}
