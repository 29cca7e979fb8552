import type { SerializeFrom } from "@remix-run/node";
import { Form } from "@remix-run/react";
import type { FinanceWin } from "~/db/finance-win.server";
import { ButtonLink } from "~/ui/button";
import { Chip } from "~/ui/chip";
import { SubmitButton } from "~/ui/submit-button";
import { reportWords } from "~/ui/wins/report-words";

interface CameInProps {
  win: SerializeFrom<Pick<FinanceWin, "id" | "reports" | "mayCheckRealised">>;
}

/** What its people reported as come in: to confirm or to correct. */
export function CameIn({ win }: CameInProps) {
  return (
    <section aria-labelledby="came-in">
      <h2 id="came-in">What came in</h2>
      {win.reports.map((report) => {
        const path = `/finance/wins/${win.id}/realisations/${report.months}`;
        return (
          <div key={report.months} className="sheet pad check-line">
            <div>
              <div className="check-name">
                <h3>After {report.months} months</h3>
                {!report.check && <Chip>Not checked</Chip>}
                {report.check && (
                  <Chip look={report.check.corrected ? "warn" : "ok"}>
                    {report.check.corrected ? "Corrected" : "Confirmed"}
                  </Chip>
                )}
              </div>
              <p>{reportWords(report)}</p>
            </div>
            {win.mayCheckRealised && (
              <Form method="post" action={path} className="acts">
                <input type="hidden" name="seen" value={report.seen} />
                <ButtonLink look={report.check ? "quiet" : "secondary"} size="small" to={path}>
                  Correct it
                </ButtonLink>
                {!report.check && (
                  <SubmitButton size="small" name="does" value="confirm" action={path}>
                    Confirm
                  </SubmitButton>
                )}
              </Form>
            )}
          </div>
        );
      })}
    </section>
  );
}
