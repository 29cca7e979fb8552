import { Form, useLocation } from "@remix-run/react";
import { actWords } from "~/ui/act-words";
import { shortDayAndTime } from "~/ui/dates";
import { Select } from "~/ui/select";
import { SubmitButton } from "~/ui/submit-button";
import { TextArea } from "~/ui/text-area";
import type { ScreeningData } from "./route";

interface AmongProps {
  data: ScreeningData;
  entry: NonNullable<ScreeningData["entry"]>;
  note?: string;
  errors?: Record<string, string>;
}

/** What screeners keep to themselves: who reads it, points, notes, and what was decided by whom. */
export function AmongScreeners({ data, entry, note, errors = {} }: AmongProps) {
  const { canScreen, screeners, among, cycle } = data;
  if (!among) return null;
  const reader = screeners.find(({ id }) => id === entry.screenerId);
  return (
    <>
      {canScreen ? (
        <section>
          <h3>Who reads it</h3>
          <OneField entry={entry} what="assign" verb="Give">
            <Select
              label="Screener"
              name="screenerId"
              defaultValue={entry.screenerId ?? ""}
              options={[
                { value: "", label: "Nobody yet" },
                ...screeners.map(({ id, name }) => ({ value: id, label: name })),
              ]}
            />
          </OneField>
        </section>
      ) : (
        reader && <p className="meta">Read by {reader.name}.</p>
      )}
      <section>
        <h3>Points of screeners</h3>
        <p className="meta">
          {among.mean === null
            ? "Nobody has given any."
            : `${among.mean} of 10 on average, from ${among.scorers}.`}
        </p>
        {canScreen && (
          <OneField entry={entry} what="score" verb="Keep">
            <Select
              label="Your points"
              name="points"
              defaultValue={among.own === null ? "" : String(among.own)}
              options={[
                { value: "", label: "None" },
                ...Array.from({ length: 11 }, (_, points) => ({
                  value: String(points),
                  label: String(points),
                })),
              ]}
            />
          </OneField>
        )}
      </section>
      <section>
        <h3>Notes among screeners</h3>
        <ul className="talk">
          {among.notes.map(({ id, text, at, person }) => (
            <li key={id}>
              <p>{text}</p>
              <p className="meta">
                {person.name}, {shortDayAndTime(at, cycle.timeZone)}
              </p>
            </li>
          ))}
        </ul>
        {canScreen && (
          <OneField key={among.ownNotes} entry={entry} what="note" verb="Add">
            <TextArea
              label="Your note"
              name="note"
              rows={2}
              defaultValue={note}
              error={errors.note}
              hint="Nobody else ever reads it."
            />
          </OneField>
        )}
      </section>
      <details className="record">
        <summary>What was decided</summary>
        <ol className="talk">
          {among.decisions.map(({ seq, at, actorName, act, reason }) => (
            <li key={seq}>
              <p>{actWords(act)}</p>
              {reason && <p>“{reason}”</p>}
              <p className="meta">
                {actorName}, {shortDayAndTime(at, cycle.timeZone)}
              </p>
            </li>
          ))}
        </ol>
        {among.decisions.length === 0 && <p className="meta">Nothing yet.</p>}
      </details>
    </>
  );
}

interface OneFieldProps {
  entry: AmongProps["entry"];
  what: string;
  verb: string;
  children: React.ReactNode;
}

function OneField({ entry, what, verb, children }: OneFieldProps) {
  const { search } = useLocation();
  return (
    <Form method="post" action={search || undefined} className="one-field" preventScrollReset>
      <input type="hidden" name="entryId" value={entry.id} />
      {children}
      <SubmitButton look="secondary" size="small" name="do" value={what}>
        {verb}
      </SubmitButton>
    </Form>
  );
}
