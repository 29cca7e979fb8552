import { useFetcher } from "@remix-run/react";
import { useEffect, useId, useRef, useState, type KeyboardEvent } from "react";
import { PersonOptionLine, type PersonOption } from "./person-option";

interface PersonComboboxProps {
  id: string;
  label: string;
  source: string;
  takesFocus: boolean;
  /** What was typed before this took the place of a plain field. */
  begun: string;
  without: readonly string[];
  onChoose: (person: PersonOption) => void;
  onRemoveLast: () => void;
  "aria-describedby"?: string;
  "aria-invalid"?: boolean;
}

const pauseBeforeAsking = 180;
const maxLength = 100;

/** Type to search, arrows to move, Enter to choose: the ARIA 1.2 combobox with a list. */
export function PersonCombobox({
  id,
  label,
  source,
  takesFocus,
  begun,
  without,
  onChoose,
  onRemoveLast,
  ...aria
}: PersonComboboxProps) {
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState(begun);
  const [open, setOpen] = useState(begun !== "" && takesFocus);
  const [active, setActive] = useState(0);
  const { people, asking } = usePeople(source, query);
  const options = people.filter((person) => !without.includes(person.id));
  const current = open ? options[active] : undefined;

  useEffect(() => {
    if (!takesFocus) return;
    input.current?.focus();
    input.current?.setSelectionRange(maxLength, maxLength);
  }, [takesFocus]);
  const choose = (person: PersonOption) => {
    if (person.reason) return;
    onChoose(person);
    setQuery("");
    setOpen(false);
    input.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Backspace" && query === "") return onRemoveLast();
    if (event.key === "Escape") return setOpen(false);
    if (event.key === "Enter" && query !== "") {
      event.preventDefault();
      if (current) choose(current);
      return;
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined || options.length === 0) return;
    event.preventDefault();
    setOpen(true);
    setActive((active + step + options.length) % options.length);
  };

  return (
    <>
      <input
        {...aria}
        // What is typed is a search and is not sent: only the people chosen are.
        name={undefined}
        id={id}
        ref={input}
        role="combobox"
        autoComplete="off"
        aria-autocomplete="list"
        aria-expanded={open && query !== ""}
        aria-controls={listId}
        aria-activedescendant={current && `${listId}-${current.id}`}
        placeholder="Type a name"
        maxLength={maxLength}
        value={query}
        onChange={(event) => {
          setQuery(event.target.value);
          setActive(0);
          setOpen(true);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => setOpen(false)}
      />
      {open && query.trim() !== "" && (
        <div className="pop">
          <ul id={listId} role="listbox" aria-label={label}>
            {options.map((person, index) => (
              <Option
                key={person.id}
                id={`${listId}-${person.id}`}
                person={person}
                active={index === active}
                onChoose={() => choose(person)}
              />
            ))}
          </ul>
          <p className={options.length > 0 ? "vh" : "pop-said"} role="status">
            {said(options.length, asking, query)}
          </p>
        </div>
      )}
    </>
  );
}

interface OptionProps {
  id: string;
  person: PersonOption;
  active: boolean;
  onChoose: () => void;
}

function Option({ id, person, active, onChoose }: OptionProps) {
  const line = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (active) line.current?.scrollIntoView({ block: "nearest" });
  }, [active]);
  return (
    // The keyboard works on the combobox, which names the active option: that is the ARIA pattern.
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events
    <li
      id={id}
      ref={line}
      role="option"
      tabIndex={-1}
      aria-selected={active}
      aria-disabled={person.reason ? true : undefined}
      className={active ? "on" : undefined}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      <PersonOptionLine person={person} />
    </li>
  );
}

function usePeople(source: string, query: string): { people: readonly PersonOption[]; asking: boolean } {
  const { load, data, state } = useFetcher<{ people: PersonOption[] }>();
  const asked = query.trim();
  useEffect(() => {
    if (asked === "") return;
    const join = source.includes("?") ? "&" : "?";
    const timer = setTimeout(() => load(`${source}${join}q=${encodeURIComponent(asked)}`), pauseBeforeAsking);
    return () => clearTimeout(timer);
  }, [asked, source, load]);
  return { people: data?.people ?? [], asking: state !== "idle" || data === undefined };
}

function said(count: number, asking: boolean, query: string): string {
  if (count > 0) return `${count} ${count === 1 ? "person" : "people"} found`;
  return asking ? "Looking" : `Nobody found for “${query}”. Try a part of the name.`;
}
