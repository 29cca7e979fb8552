import type { JurySettings } from "~/domain/juries/settings";
import { countingMethods } from "~/domain/voting/election";
import { RadioCard } from "~/ui/choice";
import { Select } from "~/ui/select";
import { TextField } from "~/ui/text-field";
import { methodNames } from "~/ui/voting-words";

interface JuryVotePartProps {
  jury: JurySettings;
  errors: Record<string, string>;
}

const parts = [
  { value: "none", title: "The jury alone", words: "Nobody votes." },
  {
    value: "shortlist",
    title: "A vote makes its list",
    words: "Colleagues vote first. The best go to the jury, and the jury decides.",
  },
  {
    value: "together",
    title: "Jury and vote together",
    words: "Both at the same time, each with its weight. The vote is by approval or by score.",
  },
] as const;

const methods = countingMethods
  .filter((method) => method !== "rubric")
  .map((method) => ({ value: method, label: methodNames[method] }));

/** Whether colleagues vote too, before the jury or beside it. */
export function JuryVotePart({ jury, errors }: JuryVotePartProps) {
  // A vote before the jury has a part of its own now; awards that have it here keep it.
  const isOffered = ({ value }: (typeof parts)[number]) => value !== "shortlist" || jury.vote === "shortlist";
  return (
    <div className="jury-vote stack-s">
      <fieldset className="cards" id="vote" tabIndex={-1}>
        <legend className="label">And a vote?</legend>
        {parts.filter(isOffered).map(({ value, title, words }) => (
          <RadioCard key={value} title={title} name="vote" value={value} defaultChecked={jury.vote === value}>
            {words}
          </RadioCard>
        ))}
      </fieldset>
      <div className="duo of-vote">
        <Select
          label="How they vote"
          name="voteMethod"
          defaultValue={jury.voteMethod}
          options={methods}
          error={errors.voteMethod}
        />
        <div className="of-shortlist">
          <TextField
            label="Places on the list"
            name="shortlistSize"
            type="number"
            min={2}
            max={100}
            defaultValue={jury.shortlistSize}
            error={errors.shortlistSize}
            hint="All that are equal with the last go on too."
          />
        </div>
        <div className="of-together">
          <TextField
            label="Weight of the vote in percent"
            name="voteWeight"
            type="number"
            min={1}
            max={99}
            defaultValue={jury.voteWeight}
            error={errors.voteWeight}
            hint="The jury has the rest."
          />
        </div>
      </div>
    </div>
  );
}
