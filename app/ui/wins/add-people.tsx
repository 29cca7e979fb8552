import { useState } from "react";
import type { Side } from "~/domain/wins/sides";
import { useHydrated } from "../hydrated";
import type { PersonOption } from "../person-option";
import { PersonPicker } from "../person-picker";
import type { NamedPerson, WinFormData } from "./win-form";

interface AddPeopleProps {
  side: Side;
  found: WinFormData["found"];
  taken: readonly string[];
  onAdd: (person: NamedPerson) => void;
}

const labels: Record<Side, string> = {
  sales: "Add someone from Sales",
  procurement: "Add someone from Procurement",
  other: "Add someone else",
};

const many = 20;

/** Finds people for one side. With scripts the one chosen joins at once, without them by a button. */
export function AddPeople({ side, found, taken, onAdd }: AddPeopleProps) {
  const hydrated = useHydrated();
  const [round, setRound] = useState(0);
  const choose = (chosen: readonly PersonOption[]) => {
    const [person] = chosen;
    if (!person) return;
    onAdd({ id: person.id, name: person.name, detail: person.detail });
    setRound(round + 1);
  };
  return (
    <div className="wp-add">
      <PersonPicker
        key={round}
        takesFocus={round > 0}
        label={labels[side]}
        name={`add-${side}`}
        source="/people/search"
        most={hydrated ? 1 : many}
        found={found && { ...found, people: found.people.filter(({ id }) => !taken.includes(id)) }}
        onChange={choose}
      />
      {!hydrated && found && found.people.length > 0 && (
        <button type="submit" name="then" value="more" className="btn btn-s">
          Add those ticked
        </button>
      )}
    </div>
  );
}
