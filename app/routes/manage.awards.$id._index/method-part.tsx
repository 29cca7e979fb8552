import type { AwardDraft } from "~/domain/awards/award";
import { Checkbox, RadioCard } from "~/ui/choice";
import { Select } from "~/ui/select";
import { TextField } from "~/ui/text-field";

const ties = [
  { value: "prior_rounds", label: "The one ahead in the nearest earlier round, then a lot" },
  { value: "lot", label: "A lot that anyone can check" },
  { value: "shared", label: "All tied share the award" },
  { value: "hr_decides", label: "Two people decide, with a written reason" },
];

interface MethodPartProps {
  award: AwardDraft;
  errors: Record<string, string>;
}

/** How the winner is chosen, in the words that voters read. */
export function MethodPart({ award, errors }: MethodPartProps) {
  return (
    <section className="blk stack">
      <h2>How the winner is chosen</h2>
      <p className="meta">This is for awards by vote. Voters see the same words you see here.</p>
      <fieldset className="cards">
        <legend className="vh">Voting method</legend>
        <RadioCard
          title="Ranked choice"
          note="Best for three to eight finalists"
          name="method"
          value="irv"
          defaultChecked={award.method === "irv"}
        >
          Put the finalists in order. The last drops out, its ballots move on, until one has a majority.
        </RadioCard>
        <RadioCard
          title="One vote each"
          note="Best for two finalists"
          name="method"
          value="plurality"
          defaultChecked={award.method === "plurality"}
        >
          Pick one. Most votes wins, even without a majority.
        </RadioCard>
      </fieldset>
      <Select
        label="A tie goes to"
        name="tieRule"
        defaultValue={award.tieRule}
        options={ties}
        hint="Shown on the ballot. The seed of the lot is sealed when voting opens. One vote each has no rounds, so a lot decides there."
      />
      <Checkbox
        label="Offer “none of these”"
        hint="It takes part like any other. If it wins, there is no winner."
        name="offerNone"
        defaultChecked={award.offerNone}
      />
      <Checkbox
        label="Finalists may vote for themselves"
        hint="Otherwise their own entry is shown, greyed."
        name="allowOwnVote"
        defaultChecked={award.allowOwnVote}
      />
      <TextField
        label="Quorum in percent"
        name="quorumPercent"
        type="number"
        min={0}
        max={100}
        defaultValue={award.quorumPercent}
        error={errors.quorumPercent}
        hint="Below this turnout there is no winner. 0 asks for none."
      />
      <TextField
        label="Characters in a citation"
        name="citationLength"
        type="number"
        min={40}
        max={2000}
        defaultValue={award.citationLength}
        error={errors.citationLength}
        hint="The words about a finalist on the ballot."
      />
    </section>
  );
}
