import { findAward } from "~/db/awards.server";
import type { Database } from "~/db/client.server";
import type { AwardDraft } from "~/domain/awards/award";
import { anyone } from "~/domain/awards/eligibility";
import { noFirstRound } from "~/domain/awards/first-round";
import { findReady } from "~/domain/awards/gallery/gallery";
import { noThreshold } from "~/domain/awards/threshold";
import { usualJury } from "~/domain/juries/settings";
import { blankQuestion } from "./award-form.server";

/** A new award as the editor begins it: a copy of another (`copy`), a ready one (`from`), or nearly empty. */
export async function firstDraft(db: Database, query: URLSearchParams): Promise<AwardDraft> {
  const copy = query.get("copy");
  const from = query.get("from");
  if (copy === null && from === null) return blankAward();
  const model = copy === null ? findReady(from ?? "")?.award : await findAward(db, copy);
  if (!model) throw new Response(null, { status: 404 });
  return copy === null ? model : { ...model, name: `${model.name} (copy)`.slice(0, 120) };
}

function blankAward(): AwardDraft {
  return {
    name: "",
    purpose: "",
    kind: "vote",
    method: "irv",
    tieRule: "prior_rounds",
    nomineeKind: "either",
    requireBothSides: false,
    allowSelf: false,
    allowOwnVote: false,
    offerNone: false,
    seats: 1,
    quorumPercent: 0,
    quorumNumber: 0,
    twoKeys: false,
    publishBallots: true,
    jury: usualJury,
    firstRound: noFirstRound,
    threshold: noThreshold,
    citationLength: 400,
    nominationCap: 0,
    tellNominees: false,
    wordsToNominators: "",
    wordsToLaureates: "",
    questions: [{ ...blankQuestion(), label: "What did they do?", help: "Start with the problem.", min: 20 }],
    eligibility: { nominate: anyone, receive: anyone, vote: anyone, judge: anyone },
    trophyItemId: null,
    engravingTemplate: ["{award}", "{laureate}", "{date}"],
  };
}
