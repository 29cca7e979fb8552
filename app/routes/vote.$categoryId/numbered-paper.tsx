import type { Choice } from "./ballot";

interface NumberedPaperProps {
  choices: readonly Choice[];
  places?: Record<string, string>;
  errors?: Record<string, string>;
}

/** The ballot paper as a plain form: a number beside each finalist, empty for those left out. */
export function NumberedPaper({ choices, places, errors }: NumberedPaperProps) {
  return (
    <>
      <div className="h">
        <div>
          <h2>Your ballot</h2>
          <p className="meta">
            Write 1 beside your first choice, 2 beside the next. Leave out whom you like.
          </p>
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
                defaultValue={places?.[id]}
                aria-label={`Place of ${title}`}
                aria-invalid={error ? true : undefined}
                aria-describedby={error ? `${name}-error` : undefined}
              />
              <span className="grow">
                <b>{title}</b>
                <small>{detail}</small>
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
