interface ComingUpProps {
  coming: readonly { title: string; detail: string; day: string; time: string }[];
  cycleId: string;
  timeZone: string;
  isPaused: boolean;
}

/** What happens next, by itself, and when. */
export function ComingUp({ coming, cycleId, timeZone, isPaused }: ComingUpProps) {
  if (coming.length === 0) return null;
  return (
    <section className="sheet pad" aria-labelledby="coming">
      <h2 id="coming">{isPaused ? "What waits for the pause to end" : "What happens next, by itself"}</h2>
      <ol className="coming">
        {coming.map(({ title, detail, day, time }) => (
          <li key={title}>
            <span>
              <b>{day || "When done"}</b>
              <small>{time}</small>
            </span>
            <span>
              <b>{title}</b>
              <small>{detail}</small>
            </span>
          </li>
        ))}
      </ol>
      <p className="meta">
        Times are {timeZone.replaceAll("_", " ")}.{" "}
        <a href={`/cycles/${cycleId}/calendar`} download>
          Calendar file
        </a>
      </p>
    </section>
  );
}
