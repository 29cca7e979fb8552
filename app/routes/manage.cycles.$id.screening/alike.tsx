import { Form, Link, useLocation } from "@remix-run/react";
import { Note } from "~/ui/note";
import { SubmitButton } from "~/ui/submit-button";
import { plural } from "~/ui/words";
import { queuePath } from "./filter";
import type { ScreeningData } from "./route";

interface AlikeProps {
  data: ScreeningData;
  entry: NonNullable<ScreeningData["entry"]>;
}

type Other = ScreeningData["alike"][number];

const why: Record<Other["likeness"], string> = {
  inside: "One is part of the other.",
  shared: "They share two people or more.",
  name: "The names are one slip apart.",
};

/** Entries that may be the same, what was merged into this one, and where it went. */
export function Alike({ data, entry }: AlikeProps) {
  const { alike, asked, canScreen } = data;
  const { mergedInto, mergedFrom } = entry;
  return (
    <>
      {mergedInto && (
        <Note>
          Its stories stand behind <Link to={queuePath(asked, {}, mergedInto.id)}>{mergedInto.title}</Link>.
          {canScreen && <Split entry={entry} from={entry} label="Split it off again" />}
        </Note>
      )}
      {mergedFrom.map((from) => (
        <Note key={from.id}>
          Holds the stories for <b>{from.title}</b>,{" "}
          {from.bringsPeople ? "with their people" : "stories only"}.
          {canScreen && <Split entry={entry} from={from} label="Split off" />}
        </Note>
      ))}
      {canScreen &&
        alike.map((other, index) => (
          <LookAlike key={other.id} data={data} entry={entry} other={other} isFirst={index === 0} />
        ))}
    </>
  );
}

function LookAlike({ data, entry, other, isFirst }: AlikeProps & { other: Other; isFirst: boolean }) {
  const { search } = useLocation();
  const own = entry.nomineeKey.split("+");
  const brings = other.nomineeKey.split("+").some((id) => !own.includes(id));
  return (
    <Form method="post" action={search || undefined} className="alike">
      <input type="hidden" name="entryId" value={entry.id} />
      <input type="hidden" name="fromId" value={other.id} />
      <p>
        <b>
          Looks like <Link to={queuePath(data.asked, {}, other.id)}>{other.title}</Link>
        </b>
        , {plural(other.stories, "story", "stories")}. {why[other.likeness]}
      </p>
      {brings && (
        <label className="row">
          <input type="checkbox" name="withPeople" value="yes" /> Honour their people too
        </label>
      )}
      <p className="acts">
        <SubmitButton look="secondary" size="small" name="do" value="apart">
          Keep apart
        </SubmitButton>
        <SubmitButton size="small" name="do" value="merge" aria-keyshortcuts={isFirst ? "m" : undefined}>
          Merge into this
          {isFirst && (
            <kbd className="needs-script" aria-hidden="true">
              M
            </kbd>
          )}
        </SubmitButton>
      </p>
    </Form>
  );
}

function Split({ entry, from, label }: { entry: { id: string }; from: { id: string }; label: string }) {
  const { search } = useLocation();
  return (
    <Form method="post" action={search || undefined} className="split">
      <input type="hidden" name="entryId" value={entry.id} />
      <input type="hidden" name="fromId" value={from.id} />
      <SubmitButton look="secondary" size="small" name="do" value="split">
        {label}
      </SubmitButton>
    </Form>
  );
}
