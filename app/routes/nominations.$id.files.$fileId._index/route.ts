import type { LoaderFunctionArgs } from "@remix-run/node";
import { orPlainly } from "~/auth/plain-refusal.server";
import { requirePerson, type SignedIn } from "~/auth/require.server";
import { isOnPaperOf } from "~/db/ballot-papers.server";
import { database } from "~/db/client.server";
import { judgesEntry } from "~/db/juror-sheets.server";
import { findNominationFile, readFileContent } from "~/db/nomination-files.server";
import { isOpenFileQuestion, mayOpenFile } from "~/domain/awards/file-answers";
import { may } from "~/domain/people/may";
import { attachment } from "~/ui/files/attachment";

/** A file of a nomination, to keep, for whoever may open it. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await orPlainly(requirePerson(request));
  const file = await findNominationFile(database(), params.id ?? "", params.fileId ?? "");
  if (!file || !(await isOpenTo(viewer, file))) throw new Response("Not found", { status: 404 });
  return attachment(file, await readFileContent(database(), file.id));
}

type FoundFile = NonNullable<Awaited<ReturnType<typeof findNominationFile>>>;

async function isOpenTo(viewer: SignedIn, { questionId, nomination }: FoundFile): Promise<boolean> {
  const { nominatorId, state, entryId, questions, blind } = nomination;
  const isOpen = isOpenFileQuestion(questions, questionId);
  const at = { entryId: entryId ?? "", personId: viewer.id };
  const [judges, votes] = isOpen
    ? await Promise.all([judgesEntry(database(), at), isOnPaperOf(database(), at)])
    : [false, false];
  return mayOpenFile(
    { isNominator: nominatorId === viewer.id, screens: may(viewer, "screen-nominations"), judges, votes },
    { state, isOpen, isBlind: blind.length > 0 },
  );
}
