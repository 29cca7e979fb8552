import { isOwnLastEvent } from "~/db/audit.server";
import type { Database } from "~/db/client.server";
import { cycleMoves } from "~/domain/awards/cycle-moves";
import type { Phase, PhaseAct } from "~/domain/awards/phase";
import type { Verdict } from "~/domain/verdict";
import type { Act } from "~/operations/act.server";
import { archiveCycle } from "~/operations/archive-cycle.server";
import { cancelCycle } from "~/operations/cancel-cycle.server";
import { closeNominations } from "~/operations/close-nominations.server";
import { closeVoting } from "~/operations/close-voting.server";
import { openNominations } from "~/operations/open-nominations.server";
import { openVoting } from "~/operations/open-voting.server";

/** A move by hand: the question, what will happen, the verb, and the act. */
export interface HandMove {
  permittedBy: PhaseAct;
  title: string;
  willHappen: string[];
  /** The same for a cycle that is still a draft, where that is other. */
  willHappenToDraft?: string[];
  verb: string;
  needsReason?: true;
  /** What stands in the record once it is done. */
  recordedAs: string;
  run: (act: Act, cycleId: string, reason: string) => Promise<Verdict>;
}

/** The moves that HR can make by hand, by the phase they lead to. */
export const handMoves: Partial<Record<Phase, HandMove>> = {
  nominating: {
    permittedBy: "open-nominations",
    title: "Open nominations now?",
    willHappen: [
      "Everybody who may nominate gets a letter.",
      "The rules of every award in this cycle freeze. Later edits count from the next cycle.",
      "Nominations close by themselves at their date.",
    ],
    verb: "Open nominations",
    recordedAs: "cycle.nominations-opened",
    run: openNominations,
  },
  screening: {
    permittedBy: "close-nominations",
    title: "Close nominations now?",
    willHappen: [
      "Nobody can send or change a nomination any more. Drafts stay drafts.",
      "You read what came in and make the shortlist.",
      "The vote opens by itself at its date, once every shortlist is ready.",
    ],
    verb: "Close nominations",
    recordedAs: "cycle.nominations-closed",
    run: closeNominations,
  },
  voting: {
    permittedBy: "open-voting",
    title: "Open the vote now?",
    willHappen: [
      "The roll of voters, the shortlists and the rules freeze.",
      "Every voter gets a letter with the way to each ballot.",
      "The vote closes by itself at its date.",
    ],
    verb: "Open the vote",
    recordedAs: "cycle.voting-opened",
    run: openVoting,
  },
  counting: {
    permittedBy: "close-voting",
    title: "Close the vote now?",
    willHappen: [
      "Nobody can cast or change a ballot any more.",
      "The boxes are opened, the keys are destroyed and the ballots are counted. Nobody can undo this.",
      "A box without its quorum stays sealed until you decide, and one with two keys until the returning officer types the passphrase.",
      "Two people certify each result before anybody else sees it.",
    ],
    verb: "Close the vote",
    recordedAs: "cycle.voting-closed",
    run: closeVoting,
  },
  archived: {
    permittedBy: "archive",
    title: "Archive this cycle?",
    willHappen: ["It leaves the lists of what is going on. Results and laureates stay where they are."],
    verb: "Archive it",
    recordedAs: "cycle.archived",
    run: archiveCycle,
  },
  cancelled: {
    permittedBy: "cancel",
    title: "Cancel this cycle?",
    willHappen: [
      "It ends without winners. Nobody can undo this.",
      "Nominations are kept. Ballots that nobody has opened are destroyed unread.",
      "Everybody who has a part in it gets a letter with the reason, which stays in the record.",
    ],
    willHappenToDraft: [
      "It ends before it began. Nobody can undo this.",
      "Those who run cycles get a letter with the reason, which stays in the record. Nobody else hears of it.",
    ],
    verb: "Cancel the cycle",
    needsReason: true,
    recordedAs: "cycle.cancelled",
    run: cancelCycle,
  },
};

/** Whether the last move of a cycle was this one, by the same person and for the same reason: they have pressed twice. */
export async function isMovedAlready(
  db: Database,
  { personId, cycleId, move, reason }: { personId: string; cycleId: string; move: HandMove; reason: string },
): Promise<boolean> {
  const subject = { type: "cycle", id: cycleId };
  const said = move.needsReason ? reason : "";
  return isOwnLastEvent(db, personId, { act: move.recordedAs, among: cycleMoves, subject, reason: said });
}
