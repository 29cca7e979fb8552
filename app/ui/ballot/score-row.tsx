import { X } from "lucide-react";
import { maxScore } from "~/domain/voting/election";

const words = ["not at all", "a little", "some", "good", "very good", "the best"];
const scores = Array.from({ length: maxScore + 1 }, (_, score) => score);

interface ScoreRowProps {
  id: string;
  title: string;
  detail: string;
  isOff: boolean;
  given: string;
  error?: string;
}

/** The scores of one finalist. The last mark clears the row, so that a score can be taken back without scripts. */
export function ScoreRow({ id, title, detail, isOff, given, error }: ScoreRowProps) {
  const name = `score.${id}`;
  return (
    <fieldset
      className={isOff ? "score off" : "score"}
      id={name}
      tabIndex={error ? -1 : undefined}
      aria-describedby={error ? `${name}-error` : undefined}
    >
      <legend>
        <b>{title}</b>
        <small>{isOff ? "This names you. Nobody votes for themselves." : detail}</small>
      </legend>
      <div className="marks">
        {!isOff &&
          scores.map((score) => (
            <label key={score} className="mark">
              <input
                className="vh"
                type="radio"
                name={name}
                value={score}
                defaultChecked={given === String(score)}
                aria-label={`${title}: ${score}, ${words[score]}`}
              />
              <span className="num" aria-hidden="true">
                {score}
              </span>
            </label>
          ))}
        {!isOff && (
          <label className="blank" title={`Leave ${title} blank`}>
            <input
              className="vh"
              type="radio"
              name={name}
              value=""
              defaultChecked={!/^[0-5]$/.test(given)}
              aria-label={`${title}: blank, counts as 0`}
            />
            <X className="i i-s" aria-hidden="true" />
            <span className="meta" aria-hidden="true">
              blank is 0
            </span>
          </label>
        )}
      </div>
      {error && (
        <small className="bad" id={`${name}-error`}>
          {error}
        </small>
      )}
    </fieldset>
  );
}
