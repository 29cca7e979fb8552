import { RadioCard } from "~/ui/choice";
import { TextField } from "~/ui/text-field";

interface SeatsPartProps {
  seats: number;
  meaning: "liked" | "shares";
  error?: string;
}

/** How many win and, where it is more than one, which of two things is meant by that. */
export function SeatsPart({ seats, meaning, error }: SeatsPartProps) {
  return (
    <>
      <TextField
        label="How many win"
        name="seats"
        type="number"
        min={1}
        max={20}
        defaultValue={seats}
        error={error}
      />
      <fieldset className="several stack-s for-vote">
        <legend className="label">If several win, which do you mean?</legend>
        <div className="cards pairs">
          <RadioCard
            title="The most liked"
            name="meaning"
            value="liked"
            defaultChecked={meaning === "liked"}
            note="Ranked choice counts again for each place. Approval takes those with the most ticks"
          >
            The same majority chooses every winner.
          </RadioCard>
          <RadioCard
            title="A fair share of tastes"
            name="meaning"
            value="shares"
            defaultChecked={meaning === "shares"}
            note="People put the finalists in order. Counted by fair shares (STV)"
          >
            A third of the voters can choose one of three winners.
          </RadioCard>
        </div>
        <p className="meta">
          The answers differ. Say that sixty of a hundred people want the three from their own plant, and
          forty want the three from the office. The most liked are all from the plant. Fair shares give two to
          the plant and one to the office.
        </p>
      </fieldset>
    </>
  );
}
