import { ButtonLink } from "~/ui/button";
import { Confirm } from "~/ui/confirm";
import { plainShortDay } from "~/ui/dates";

interface AwayProps {
  absence: { from: string; until: string; deputy: { name: string } } | null;
}

/** When the reader is away, and who signs for them. */
export function Away({ absence }: AwayProps) {
  return (
    <section className="set">
      <div>
        <h2>Away</h2>
        <p className="meta">Joint wins that wait for your signature go to your deputy meanwhile.</p>
      </div>
      <div className="stack">
        <p>
          {absence
            ? `From ${plainShortDay(absence.from)} to ${plainShortDay(absence.until)}. ${absence.deputy.name} stands in for you.`
            : "You are here."}
        </p>
        <div className="row wrap">
          <ButtonLink to="/me/away">{absence ? "Change it" : "Say when you are away"}</ButtonLink>
          {absence && (
            <Confirm
              label="I am back"
              look="quiet"
              title="Back already?"
              confirm="I am back"
              action="/me/away/end"
              fields={{ do: "end" }}
            >
              <p>{absence.deputy.name} no longer signs for you.</p>
            </Confirm>
          )}
        </div>
      </div>
    </section>
  );
}
