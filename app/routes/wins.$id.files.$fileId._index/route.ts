import type { LoaderFunctionArgs } from "@remix-run/node";
import { orPlainly } from "~/auth/plain-refusal.server";
import { requirePerson } from "~/auth/require.server";
import { database } from "~/db/client.server";
import { databaseNow } from "~/db/clock.server";
import { listStandIns } from "~/db/stand-ins.server";
import { findWinFile } from "~/db/win-files.server";
import { findWin } from "~/db/wins.server";
import { maySeeEvidence } from "~/domain/wins/visibility";
import { attachment } from "~/ui/files/attachment";

/** A file of evidence, to keep, for whoever reads all of its win. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await orPlainly(requirePerson(request));
  const db = database();
  const win = await findWin(db, params.id ?? "");
  const standIns = win ? await listStandIns(db, win, await databaseNow(db)) : [];
  const file =
    win && maySeeEvidence({ ...win, standIns }, viewer)
      ? await findWinFile(db, win.id, params.fileId ?? "")
      : null;
  if (!file) throw new Response("Not found", { status: 404 });
  return attachment(file, file.content);
}
