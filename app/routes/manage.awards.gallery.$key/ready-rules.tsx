import { runsInCycles } from "~/domain/awards/kind";
import { ruleWords } from "~/ui/award-words";
import { questionWords } from "~/ui/question-words";
import { conditionWords } from "~/ui/threshold-words";
import { methodNames, methodWords } from "~/ui/voting-words";
import { capital, plural } from "~/ui/words";
import type { ReadyData } from "./route";

const nominees = { person: "one person", team: "a team", either: "one person or a team" };

/** All that a ready award says, to read before taking it. */
export function ReadyRules({ award, locale }: Pick<ReadyData, "award" | "locale">) {
  const { nominate, receive, vote } = award.eligibility;
  const inCycle = runsInCycles(award.kind);
  return (
    <>
      <section className="blk">
        <h2>Who</h2>
        <ul className="plain-list">
          {inCycle && (
            <li>
              {ruleWords(nominate)} may nominate {nominees[award.nomineeKind]}
              {award.requireBothSides && ", with somebody from Sales and from Procurement"}.
            </li>
          )}
          <li>
            {ruleWords(receive)} may {inCycle ? "win" : "get it"}.
          </li>
          {award.kind === "vote" && <li>{ruleWords(vote)} may vote.</li>}
          {award.kind === "jury" && <li>A jury that you name judges.</li>}
        </ul>
      </section>
      {award.questions.length > 0 && (
        <section className="blk">
          <h2>Questions for nominators</h2>
          <ol className="plain-list">
            {award.questions.map((question) => (
              <li key={question.id}>
                <b>{question.label}</b> <span className="meta">{questionWords(question)}</span>
                {question.help && <p className="meta">{question.help}</p>}
                {question.choices.length > 0 && <p className="meta">{question.choices.join(" · ")}</p>}
              </li>
            ))}
          </ol>
        </section>
      )}
      <section className="blk">
        <h2>How it is decided</h2>
        {award.kind === "vote" && (
          <p>
            <b>{methodNames[award.method]}.</b> {methodWords[award.method]}
          </p>
        )}
        {award.kind === "jury" && (
          <ul className="plain-list">
            {award.jury.criteria.map(({ id, name, weight, anchors }) => (
              <li key={id}>
                <b>{name}</b> <span className="meta">Weight {weight}</span>
                <p className="meta">
                  {award.jury.min}: {anchors[award.jury.min]}. {award.jury.max}: {anchors[award.jury.max]}.
                </p>
              </li>
            ))}
          </ul>
        )}
        {award.kind === "threshold" && (
          <p>
            Everybody with{" "}
            {award.threshold.conditions.map((one) => conditionWords(one, locale)).join(" and ")}. You see a
            dry run first.
          </p>
        )}
        {award.kind === "direct" && <p>You give it at once, with a reason and a letter.</p>}
      </section>
      <section className="blk">
        <h2>What they get</h2>
        <p>{capital(plural(award.citationLength, "character"))} at most in a citation.</p>
        <p className="meta">Engraving, one line each: {award.engravingTemplate.join(" · ")}</p>
      </section>
    </>
  );
}
