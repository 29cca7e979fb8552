import { shortDayAndTime } from "~/ui/dates";
import { stepDetails, stepWords, type RecordedStep } from "./timeline-words";

/** Everything that happened to an order, newest last, as the record has it. */
export function Timeline({ steps, timeZone }: { steps: readonly RecordedStep[]; timeZone: string }) {
  return (
    <ol className="list timeline">
      {steps.map((step, at) => (
        <li key={at}>
          <span className="grow">
            <b>{step.actorName}</b> {stepWords(step)}
            {stepDetails(step).map((detail) => (
              <small key={detail}>{detail}</small>
            ))}
          </span>
          <time dateTime={step.at} className="meta">
            {shortDayAndTime(step.at, timeZone)}
          </time>
        </li>
      ))}
    </ol>
  );
}
