import { Link } from "@remix-run/react";
import { CircleCheck } from "lucide-react";
import type { SameNomination } from "~/db/nominations.server";
import { PersonPicker } from "~/ui/person-picker";
import type { PersonOption } from "~/ui/person-option";
import { TextField } from "~/ui/text-field";
import { listOf } from "~/ui/words";
import type { NominateData } from "./route";

interface WhoPartProps {
  cycleId: string;
  category: NominateData["categories"][number] | undefined;
  people: NominateData["people"];
  teamName: string;
  onName: (teamName: string) => void;
  chosen: readonly PersonOption[];
  error?: string;
  nameError?: string;
  /** The nomination by which the same people were sent before. */
  already: SameNomination | null;
  onChange: (chosen: readonly PersonOption[]) => void;
}

/** Whom to honour: one person, or a team, from the whole directory, with eligibility beside the field. */
export function WhoPart({
  cycleId,
  category,
  people,
  teamName,
  onName,
  chosen,
  error,
  nameError,
  already,
  onChange,
}: WhoPartProps) {
  const most = category?.most ?? 1;
  const isTeam = most > 1;
  return (
    <section className="part" id="who">
      <h2>Who should be honoured?</h2>
      <PersonPicker
        key={category?.id}
        label={isTeam ? "People" : "Person"}
        name="nominees"
        source={`/cycles/${cycleId}/nominees?category=${category?.id ?? ""}`}
        most={most}
        chosen={chosen}
        found={"found" in people ? people.found : undefined}
        hint={hintFor(category)}
        error={error}
        onChange={onChange}
      />
      {chosen.length > 0 && already && <Already cycleId={cycleId} {...already} />}
      {chosen.length > 0 && !already && !error && <Eligible chosen={chosen} />}
      {isTeam && (
        <TextField
          label="Name of the team (optional)"
          name="teamName"
          defaultValue={teamName}
          onChange={(event) => onName(event.target.value)}
          maxLength={120}
          error={nameError}
          hint="Without one, the names of the people are shown."
        />
      )}
    </section>
  );
}

/** Leaving by a whole load keeps what was typed as a draft. */
function Already({ cycleId, id, isDeclined }: SameNomination & { cycleId: string }) {
  const path = `/cycles/${cycleId}/nominate?nomination=${id}`;
  return (
    <p className="msg wrn" role="status">
      <span>
        {isDeclined
          ? "You have nominated them for this award before, and that was declined."
          : "You have nominated them for this award before."}{" "}
        <Link to={path} reloadDocument>
          {isDeclined ? "Read why" : "Open that nomination"}
        </Link>
        {isDeclined ? ", or choose others." : " and change it there, or choose others."}
      </span>
    </p>
  );
}

function Eligible({ chosen }: { chosen: readonly PersonOption[] }) {
  const unfit = chosen.filter(({ reason }) => reason);
  if (unfit.length > 0) {
    return (
      <p className="msg wrn" role="status">
        <span>{unfit.map(({ name, reason }) => `${name}: ${reason ?? ""}`).join(". ")}.</span>
      </p>
    );
  }
  return (
    <p className="msg ok" role="status">
      <CircleCheck className="i" aria-hidden="true" />
      <span>
        {listOf(chosen.map(({ name }) => name))} {chosen.length === 1 ? "is" : "are"} eligible for this award.
      </span>
    </p>
  );
}

function hintFor(category: NominateData["categories"][number] | undefined): string {
  if (!category) return "Choose an award first.";
  if (category.requireBothSides)
    return "A team with at least one person from Sales and one from Procurement.";
  if (category.nomineeKind === "team") return "A team of two people or more.";
  return category.nomineeKind === "person" ? "This award is for one person." : "One person, or a team.";
}
