import { Gavel, ListFilter, PenLine, Trophy, Users, Vote } from "lucide-react";
import type { AwardDraft } from "~/domain/awards/award";
import { winnersOnBallot } from "~/ui/ballot/ballot-words";
import { acts } from "~/ui/voting-words";
import { plural } from "~/ui/words";
import type { EditorData } from "./route";

interface PlainWordsProps {
  award: AwardDraft;
  counts: EditorData["counts"];
}

const minutesAQuestion = {
  short: 1,
  long: 3,
  choice: 1,
  several: 1,
  number: 1,
  date: 1,
  link: 1,
  person: 1,
  win: 1,
  file: 1,
};

/** What the rules come to, in plain words, with the people they match today. */
export function PlainWords({ award, counts }: PlainWordsProps) {
  const minutes = award.questions.reduce((sum, { kind }) => sum + minutesAQuestion[kind], 1);
  const inCycle = award.kind === "vote" || award.kind === "jury";
  return (
    <aside className="plain" aria-label="In plain words">
      <div className="sheet">
        <h2>In plain words</h2>
        <div role="status">
          <ul>
            <li>
              <Users className="i" aria-hidden="true" />
              <span>
                {inCycle && `${plural(counts.nominate, "person", "people")} can nominate. `}
                {plural(counts.receive, "person", "people")} can {inCycle ? "win" : "get it"}.
              </span>
            </li>
            {inCycle && (
              <li>
                <PenLine className="i" aria-hidden="true" />
                <span>A nomination takes about {plural(minutes, "minute")}.</span>
              </li>
            )}
            {inCycle && award.firstRound.kind !== "none" && (
              <li>
                <ListFilter className="i" aria-hidden="true" />
                <span>{firstWords(award, counts.first)}</span>
              </li>
            )}
            {award.kind === "jury" && (
              <li>
                <Gavel className="i" aria-hidden="true" />
                <span>{plural(counts.judge, "person", "people")} can be asked to judge.</span>
              </li>
            )}
            {award.kind === "vote" && (
              <li>
                <Vote className="i" aria-hidden="true" />
                <span>
                  {plural(counts.vote, "person", "people")} {acts[award.method]}.{" "}
                  {winnersOnBallot(award.seats)} Nobody sees how anyone voted.
                </span>
              </li>
            )}
            <li>
              <Trophy className="i" aria-hidden="true" />
              <span>
                {award.trophyItemId ? "Winners get an engraved piece." : "No trophy is chosen yet."}
              </span>
            </li>
          </ul>
        </div>
      </div>
    </aside>
  );
}

function firstWords({ firstRound }: AwardDraft, voters: number): string {
  const { kind, method, size } = firstRound;
  const who =
    kind === "jury" ? "First a jury scores." : `First ${plural(voters, "person", "people")} ${acts[method]}.`;
  return `${who} The best ${size} go on to the final.`;
}
