import { AwardFace } from "~/ui/award-face";
import { RadioCard } from "~/ui/choice";
import { FieldError } from "~/ui/field";
import type { NominateData } from "./route";

interface AwardPartProps {
  categories: NominateData["categories"];
  categoryId: string;
  lastDay: string;
  error?: string;
  onChoose: (id: string) => void;
}

/** Which award. Without scripts a button brings the questions of the award that was chosen. */
export function AwardPart({ categories, categoryId, lastDay, error, onChoose }: AwardPartProps) {
  return (
    <section className="part" id="award">
      <h2>Which award fits?</h2>
      <fieldset className="cards" id="categoryId" tabIndex={-1}>
        <legend className="vh">Award</legend>
        {categories.map(({ id, name, purpose, closedTo, left, face }) => (
          <RadioCard
            key={id}
            title={name}
            note={closedTo ?? `Open until ${lastDay}${left ? `. ${left}` : ""}`}
            name="categoryId"
            value={id}
            defaultChecked={id === categoryId}
            disabled={closedTo !== null}
            onChange={() => onChoose(id)}
          >
            {face && <AwardFace face={face} />}
            {purpose}
          </RadioCard>
        ))}
      </fieldset>
      {error && <FieldError>{error}</FieldError>}
      {categories.length > 1 && (
        <noscript>
          <button className="btn" name="find" value="category" formNoValidate>
            Show the questions of this award
          </button>
        </noscript>
      )}
    </section>
  );
}
