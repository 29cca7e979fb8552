import { X } from "lucide-react";
import { Avatar } from "../avatar";
import { described, FieldError, fieldClass } from "../field";
import { useHydrated } from "../hydrated";
import { TextField } from "../text-field";
import { firstName } from "../words";
import type { PersonFields } from "./win-fields";
import type { NamedPerson } from "./win-form";

interface PersonRowProps {
  one: PersonFields;
  person: NamedPerson | undefined;
  error?: string;
  shareError?: string;
  onRemove: () => void;
}

/** One person of a win with the sentence about their part. */
export function PersonRow({ one, person, error, shareError, onRemove }: PersonRowProps) {
  const hydrated = useHydrated();
  const name = person?.name ?? "Somebody";
  const look = { label: `What ${name} did`, name: `sentence-${one.personId}`, error };
  return (
    <li className="wp">
      <input type="hidden" name="person" value={one.personId} />
      <input type="hidden" name={`side-${one.personId}`} value={one.side} />
      <Avatar person={{ id: one.personId, name }} size="small" />
      <span className="wp-n">
        <b>{name}</b>
        <small>{person?.detail}</small>
      </span>
      <button
        type={hydrated ? "button" : "submit"}
        name="then"
        value={`without-person-${one.personId}`}
        className="icon-btn"
        aria-label={`Remove ${name}`}
        onClick={hydrated ? onRemove : undefined}
      >
        <X className="i i-s" aria-hidden="true" />
      </button>
      <label className="vh" htmlFor={look.name}>
        {look.label}
      </label>
      <textarea
        {...described(look)}
        className={fieldClass(error)}
        rows={2}
        maxLength={400}
        defaultValue={one.sentence}
        placeholder={`What did ${firstName(name)} do? One sentence is enough.`}
      />
      {error && <FieldError id={`${look.name}-error`}>{error}</FieldError>}
      <div className="wp-share">
        <TextField
          label={`Share of ${name}, in percent`}
          name={`share-${one.personId}`}
          defaultValue={one.share}
          error={shareError}
          inputMode="decimal"
          maxLength={10}
          after={<span className="muted">%</span>}
        />
      </div>
    </li>
  );
}
