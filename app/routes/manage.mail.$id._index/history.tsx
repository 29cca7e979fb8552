import type { LetterStateWord } from "~/domain/mail/letters";
import { shortDayAndTime } from "~/ui/dates";

interface HistoryProps {
  letter: {
    state: LetterStateWord;
    createdAt: string;
    dueAt: string;
    nextTryAt: string | null;
    events: readonly { id: string; type: string; at: string; detail: string }[];
  };
  timeZone: string;
}

const words: Record<string, string> = {
  queued: "Put into the outbox again",
  tried: "Tried, not taken",
  sent: "Sent",
  delivered: "Delivered",
  delivery_delayed: "The mailbox is slow, it is being tried",
  bounced: "Bounced",
  complained: "Called spam by its owner",
  opened: "Opened",
  clicked: "A link was followed",
  failed: "Failed",
  suppressed: "Held back",
  cancelled: "Cancelled",
  scheduled: "Scheduled",
};

/** What happened to a letter, oldest first. */
export function History({ letter, timeZone }: HistoryProps) {
  const waits = letter.state === "queued" || letter.state === "sending";
  return (
    <section aria-labelledby="history">
      <h2 className="h3 sheet-title" id="history">
        History
      </h2>
      <ol className="mail-history">
        <Step at={letter.createdAt} timeZone={timeZone} says="Written down" />
        {letter.events.map((event) => (
          <Step
            key={event.id}
            at={event.at}
            timeZone={timeZone}
            says={[words[event.type] ?? event.type, event.detail].filter(Boolean).join(". ")}
          />
        ))}
        {waits && letter.nextTryAt && <Step at={letter.nextTryAt} timeZone={timeZone} says="Next try" />}
        {waits && !letter.nextTryAt && letter.dueAt !== letter.createdAt && (
          <Step at={letter.dueAt} timeZone={timeZone} says="Leaves from then on" />
        )}
      </ol>
    </section>
  );
}

function Step({ at, timeZone, says }: { at: string; timeZone: string; says: string }) {
  return (
    <li>
      <time dateTime={at}>{shortDayAndTime(at, timeZone)}</time>
      <span>{says}</span>
    </li>
  );
}
