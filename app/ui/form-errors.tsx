import { useEffect, useRef } from "react";
import { CircleAlert } from "lucide-react";

/** Sentences by field name. The empty name is for the whole form. */
export type FormErrorsByField = Record<string, string | undefined>;

/** What is wrong, once at the top, with a link to each field. Takes the focus when it appears. */
export function FormErrors({ errors }: { errors?: FormErrorsByField }) {
  const box = useRef<HTMLDivElement>(null);
  const wrong = Object.entries(errors ?? {}).filter((entry): entry is [string, string] => Boolean(entry[1]));
  const before = useRef(0);
  useEffect(() => {
    // Whoever has just cured one of several errors goes on typing where they are.
    const isCured = wrong.length < before.current && isWriting(document.activeElement);
    if (wrong.length > 0 && !isCured) box.current?.focus();
    before.current = wrong.length;
  }, [wrong.length]);
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

function isWriting(element: Element | null): boolean {
  return element !== null && element.matches("input, textarea, select");
}

function Wrong({ field, sentence }: { field: string; sentence: string }) {
  return field ? <a href={`#${field}`}>{sentence}</a> : <span>{sentence}</span>;
}
