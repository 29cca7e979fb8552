import { useState } from "react";
import { meantBy, statementsFor } from "~/domain/wins/tco/statements";
import { useHydrated } from "../hydrated";
import { TextField } from "../text-field";

interface TranslatorProps {
  sentence: string;
  onTake: (statement: string, sentence: string) => void;
}

/** A plain sentence, and the parts of total cost that it can mean. One press makes values of it, and makes room for the next. */
export function Translator({ sentence: first, onTake }: TranslatorProps) {
  const hydrated = useHydrated();
  const [sentence, setSentence] = useState(first);
  const found = statementsFor(sentence);
  const take = (statement: string) => {
    onTake(statement, sentence);
    setSentence("");
  };
  return (
    <section className="sheet tco" aria-label="Total cost translator">
      <TextField
        label="In plain words"
        name="say"
        key={hydrated ? "scripts" : "plain"}
        {...(hydrated ? { value: sentence } : { defaultValue: first })}
        onChange={(event) => setSentence(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== "Enter") return;
          event.preventDefault();
          const [surest] = meantBy(sentence);
          if (surest) take(surest.name);
        }}
        maxLength={200}
        autoComplete="off"
        placeholder="We hold two weeks of their stock"
        hint="Say what is different for the customer or for us, then press what it means."
      />
      {!hydrated && (
        <button type="submit" name="then" value="translate" className="btn btn-s">
          Find what it means
        </button>
      )}
      <div className="egs" role="group" aria-label="What it can mean">
        {found.map(({ name, says }) => (
          <button
            key={name}
            type={hydrated ? "button" : "submit"}
            name="then"
            value={`take-${name}`}
            className="chip"
            onClick={hydrated ? () => take(name) : undefined}
          >
            {says}
          </button>
        ))}
      </div>
    </section>
  );
}
