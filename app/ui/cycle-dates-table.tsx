import { Checkbox } from "./choice";
import { FieldError, fieldClass } from "./field";

interface DateFieldValues {
  nominationsOpenAt: string;
  nominationsCloseAt: string;
  votingOpenAt: string;
  judgingOpenAt: string;
  votingCloseAt: string;
  announceAt: string;
  /** “on” where nominations and voting close at the end of their day everywhere. */
  everywhere: string;
}

type DateField = Exclude<keyof DateFieldValues, "everywhere">;

const rows = [
  {
    phase: "Nominations",
    from: "nominationsOpenAt",
    until: "nominationsCloseAt",
    note: "Everybody who may nominate gets a letter.",
  },
  {
    phase: "Voting and judging",
    from: "votingOpenAt",
    until: "votingCloseAt",
    note: "Screening lies before it. Votes and juries run side by side.",
  },
  {
    phase: "Final, or judging after a vote",
    from: "judgingOpenAt",
    until: null,
    note: "Only for awards where a vote or a jury makes the list first: that closes then, and those on the list go on.",
  },
  {
    phase: "Announcement",
    from: "announceAt",
    until: null,
    note: "Empty means by hand, once the count is certified.",
  },
] as const;

const labels: Record<DateField, string> = {
  nominationsOpenAt: "Nominations from",
  nominationsCloseAt: "Nominations until",
  votingOpenAt: "Voting and judging from",
  judgingOpenAt: "Final, or judging after a vote, from",
  votingCloseAt: "Voting and judging until",
  announceAt: "Announcement",
};

interface CycleDatesTableProps {
  values: DateFieldValues;
  errors: Record<string, string | undefined>;
  /** Those that can still change; the others are shown as they were. */
  changeable: readonly string[];
}

/** The dates of a cycle as fields, in the cycle's own zone. */
export function CycleDatesTable({ values, errors, changeable }: CycleDatesTableProps) {
  const field = (name: DateField | null) => {
    if (!name) return null;
    const error = errors[name];
    return (
      <>
        <input
          className={fieldClass(error, "dd")}
          type="datetime-local"
          id={name}
          name={name}
          aria-label={labels[name]}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${name}-error` : undefined}
          defaultValue={values[name]}
          readOnly={!changeable.includes(name)}
        />
        {error && <FieldError id={`${name}-error`}>{error}</FieldError>}
      </>
    );
  };
  return (
    <>
      <table className="dts">
        <thead>
          <tr>
            <th scope="col">Phase</th>
            <th scope="col">From</th>
            <th scope="col">Until</th>
            <th scope="col">Good to know</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ phase, from, until, note }) => (
            <tr key={phase}>
              <th scope="row">{phase}</th>
              <td>{field(from)}</td>
              <td>{field(until)}</td>
              <td className="meta">{note}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {changeable.includes("votingCloseAt") && (
        <Checkbox
          name="everywhere"
          value="on"
          defaultChecked={values.everywhere === "on"}
          label="Close at the end of the day, everywhere"
          hint="Nominations and voting then stay open until their last day is over for all of your people, wherever they live. Only the days count, not the times."
        />
      )}
    </>
  );
}
