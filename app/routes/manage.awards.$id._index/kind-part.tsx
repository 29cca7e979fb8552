import type { AwardKind } from "~/domain/awards/award";
import { RadioCard } from "~/ui/choice";
import { usePeopleTeam } from "~/ui/people-team";

/** Voted or judged in a cycle, given at once, or reached; fixed once the award is there. */
export function KindPart({ kind, fixed }: { kind: AwardKind; fixed: boolean }) {
  const peopleTeam = usePeopleTeam();
  if (fixed) return <input type="hidden" name="kind" value={kind} />;
  return (
    <fieldset className="cards pairs">
      <legend className="label">How it is given</legend>
      <RadioCard title="By a vote" name="kind" value="vote" defaultChecked={kind === "vote"}>
        Colleagues nominate and vote in a cycle.
      </RadioCard>
      <RadioCard title="By a jury" name="kind" value="jury" defaultChecked={kind === "jury"}>
        Colleagues nominate, jurors score by criteria, alone or with a vote.
      </RadioCard>
      <RadioCard title="At once" name="kind" value="direct" defaultChecked={kind === "direct"}>
        The {peopleTeam} gives it with a reason, for example a deal toy for a win.
      </RadioCard>
      <RadioCard
        title="To all who reach it"
        name="kind"
        value="threshold"
        defaultChecked={kind === "threshold"}
      >
        A rule over figures or wins decides, for example a President’s Club.
      </RadioCard>
    </fieldset>
  );
}
