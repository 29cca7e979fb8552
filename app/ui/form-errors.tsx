import { useEffect, useRef } from "react";
import { CircleAlert } from "lucide-react";

/** Sentences by field name. The empty name is for the whole form. */
export type FormErrorsByField = Record<string, string | undefined>;

interface FormErrorsProps {
  errors?: FormErrorsByField;
  /** The errors as they were sent, where those shown are what still stands of them: only new ones take the focus. */
  sent?: FormErrorsByField;
}

/** What is wrong, once at the top, with a link to each field. Takes the focus when it appears. */
export function FormErrors({ errors, sent }: FormErrorsProps) {
  const box = useRef<HTMLDivElement>(null);
  const wrong = Object.entries(errors ?? {}).filter((entry): entry is [string, string] => Boolean(entry[1]));
  const answer = sent ?? wrong.length;
  useEffect(() => {
    box.current?.focus();
  }, [answer]);
  if (wrong.length === 0) return null;
  return (
    <div className="note err" role="alert" tabIndex={-1} ref={box}>
      <CircleAlert className="i" aria-hidden="true" />
      <div className="wrong">
        {wrong.length === 1 ? (
          <Wrong field={wrong[0]?.[0] ?? ""} sentence={wrong[0]?.[1] ?? ""} />
        ) : (
          <>
            <b>{wrong.length} things need another look.</b>
            <ul>
              {wrong.map(([field, sentence]) => (
                <li key={field}>
                  <Wrong field={field} sentence={sentence} />
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </div>
  );
}

function Wrong({ field, sentence }: { field: string; sentence: string }) {
  return field ? <a href={`#${field}`}>{sentence}</a> : <span>{sentence}</span>;
}
