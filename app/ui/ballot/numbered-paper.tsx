import type { Choice } from "./ballot-page";

interface NumberedPaperProps {
  choices: readonly Choice[];
  typed: Readonly<Record<string, string>>;
  sharing: "shared" | "single";
  errors?: Record<string, string>;
}

const asked = {
  single: "Write 1 beside your first choice, 2 beside the next. Leave out whom you like.",
  shared:
    "Write 1 beside your first choice, 2 beside the next. The same number is a shared place. Leave out whom you like.",
};

/** The ballot paper as a plain form: a number beside each finalist, empty for those left out. */
export function NumberedPaper({ choices, typed, sharing, errors }: NumberedPaperProps) {
  return (
    <>
      <div className="h">
        <div>
          <h2>Your ballot</h2>
          <p className="meta">{asked[sharing]}</p>
        </div>
      </div>
      <ul>
        {choices.map(({ id, title, detail }) => {
          const name = `place.${id}`;
          const error = errors?.[name];
          return (
            <li key={id} className={error ? "slot err" : "slot"}>
              <input
                id={name}
                name={name}
                className="field place"
                inputMode="numeric"
                maxLength={4}
                autoComplete="off"
                defaultValue={typed[name]}
                aria-label={`Place of ${title}`}
                aria-invalid={error ? true : undefined}
                aria-describedby={error ? `${name}-error` : undefined}
              />
              <span className="grow">
                <b>{title}</b>
                {detail && <small>{detail}</small>}
                {error && (
                  <small className="bad" id={`${name}-error`}>
                    {error}
                  </small>
                )}
              </span>
            </li>
          );
        })}
      </ul>
    </>
  );
}
