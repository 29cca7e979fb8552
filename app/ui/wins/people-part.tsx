import { useState } from "react";
import type { Side } from "~/domain/wins/sides";
import { Switch } from "../choice";
import { FieldError } from "../field";
import type { FormErrorsByField } from "../form-errors";
import { Seam } from "../seam";
import { AddPeople } from "./add-people";
import { Part } from "./part";
import { PersonRow } from "./person-row";
import type { NamedPerson, WinFormData } from "./win-form";
import type { PersonFields } from "./win-fields";

interface PeoplePartProps {
  named: readonly PersonFields[];
  /** Whether each person has a share in percent. */
  shares: boolean;
  /** “90 of 100%”, as far as it is typed. */
  sharesSoFar: string;
  people: readonly NamedPerson[];
  errors?: FormErrorsByField;
  found: WinFormData["found"];
}

const titles: Record<Side, string> = { sales: "Sales", procurement: "Procurement", other: "Others" };

/** Both sides under one seam, the others below: each person with one sentence about their part. */
export function PeoplePart(props: PeoplePartProps) {
  const { named: first, shares, sharesSoFar, people: known, errors = {}, found } = props;
  const [named, setNamed] = useState(first);
  const [people, setPeople] = useState(known);
  const without = (personId: string) => setNamed(named.filter((one) => one.personId !== personId));
  const add = (side: Side, person: NamedPerson) => {
    if (named.some(({ personId }) => personId === person.id)) return;
    setPeople([...people, person]);
    setNamed([...named, { personId: person.id, side, sentence: "", share: "" }]);
  };
  const column = (side: Side) => (
    <div>
      <h3>
        {side !== "other" && <span className={side === "sales" ? "g g-s" : "g g-p"} aria-hidden="true" />}
        {titles[side]}
      </h3>
      <ul>
        {named
          .filter((one) => one.side === side)
          .map((one) => (
            <PersonRow
              key={one.personId}
              one={one}
              person={people.find(({ id }) => id === one.personId)}
              error={errors[`sentence-${one.personId}`] ?? errors[`side-${one.personId}`]}
              shareError={errors[`share-${one.personId}`]}
              onRemove={() => without(one.personId)}
            />
          ))}
      </ul>
      <AddPeople
        side={side}
        found={found?.name === `add-${side}` ? found : undefined}
        taken={named.map(({ personId }) => personId)}
        onAdd={(person) => add(side, person)}
      />
    </div>
  );
  return (
    <Part id="participants" title="Who did it" lead="One sentence each. Everyone named gets full credit.">
      {errors.participants && <FieldError>{errors.participants}</FieldError>}
      <div className="duo">
        <Seam size="large" signed={{ sales: false, procurement: false }} />
        {column("sales")}
        {column("procurement")}
      </div>
      {column("other")}
      <Switch
        name="shares"
        id="shares"
        defaultChecked={shares}
        label={<b>Add shares in percent</b>}
        hint="Only if your team wants them. They add up to 100, and each person named agrees before others read them."
      />
      <p className="meta shares-sum" role="status">
        {!errors.shares && sharesSoFar}
      </p>
      {errors.shares && <FieldError id="shares-error">{errors.shares}</FieldError>}
    </Part>
  );
}
