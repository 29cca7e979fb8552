import { Form, Link } from "@remix-run/react";
import { Check, Stamp, TriangleAlert } from "lucide-react";
import { dayAndTime } from "~/ui/dates";
import { Confirm } from "~/ui/confirm";
import { SubmitButton } from "~/ui/submit-button";
import { listOf, number, plural } from "~/ui/words";
import type { Certifying } from "./certifying.server";
import type { ResultView } from "./result-view.server";
import { TiePanel } from "./tie-panel";

/** What to look at before signing, the signature, and the announcement after the second one. */
export function CertifyPanel({ view, certifying }: { view: ResultView; certifying: Certifying }) {
  const action = `/results/${view.id}/certification`;
  const { openTie } = view;
  return (
    <div className="cert no-print">
      <h2>{certifying.isCertified ? "Certified" : openTie ? "Decide the tie" : "Certify the count"}</h2>
      <ul>
        <Checks view={view} checks={certifying.checks} />
        {view.signatures.map(({ id, name }) => (
          <Point key={id} isTrue>
            {name} has signed
          </Point>
        ))}
      </ul>
      {openTie && <TiePanel view={view} certifying={certifying} tied={openTie} />}
      {!openTie && maySign(certifying) && (
        <Form method="post" action={action}>
          <SubmitButton action={action}>
            <Stamp className="i" aria-hidden="true" />
            Certify as {certifying.me}
          </SubmitButton>
        </Form>
      )}
      {certifying.mayHandOver && (
        <Link to={`/manage/cycles/${view.cycleId}/jury/${view.id}/hand-over`}>
          {view.outcome === "no_winner" ? "Let the jury look again" : "Hand it to a jury instead"}
        </Link>
      )}
      <p className="meta">{nextSentence(view, certifying)}</p>
      {certifying.isCertified && certifying.waiting.length === 0 && !certifying.isStandIn && (
        <Confirm
          label="Announce now"
          title={`Announce ${view.cycleName}?`}
          confirm="Announce"
          action={`/manage/cycles/${view.cycleId}/announcement`}
        >
          <p>
            Everybody sees the results at once. Winners, nominators, nominees and all others get their
            letters.
          </p>
        </Confirm>
      )}
    </div>
  );
}

function Checks({ view, checks }: { view: ResultView; checks: Certifying["checks"] }) {
  if (!checks) return null;
  const { everyBallot, recounted, seedFits } = checks;
  return (
    <>
      {everyBallot !== null && view.turnout && (
        <Point isTrue={everyBallot}>
          {plural(view.turnout.cast, "ballot")} received, {number(view.turnout.cast)} counted
        </Point>
      )}
      <Point isTrue={recounted}>Recount from the ballot file agrees</Point>
      {seedFits !== null && (
        <Point isTrue={seedFits}>The seed of the lot is the one sealed at the opening</Point>
      )}
    </>
  );
}

function Point({ isTrue, children }: { isTrue: boolean; children: React.ReactNode }) {
  const Icon = isTrue ? Check : TriangleAlert;
  return (
    <li>
      <Icon className="i" aria-hidden="true" />
      <span>
        {!isTrue && "Not so: "}
        {children}
      </span>
    </li>
  );
}

function maySign({ isCertified, hasSigned, isHonoured }: Certifying): boolean {
  return !isCertified && !hasSigned && !isHonoured;
}

function nextSentence({ openTie, timeZone }: ResultView, certifying: Certifying): string {
  const { announceAt, waiting, isCertified, isHonoured, hasSigned } = certifying;
  if (isHonoured)
    return openTie
      ? "This tie is about you. Two others decide it."
      : "This result honours you. Two others sign it.";
  const standing = standInSentence(certifying);
  if (openTie) return `One person proposes, another agrees. The reason is published.${standing}`;
  if (!isCertified)
    return hasSigned ? `A second person signs next.${standing}` : `Two different people sign.${standing}`;
  if (certifying.isStandIn) return "Both have signed. The announcement follows.";
  if (waiting.length > 0) return `Still to be certified: ${listOf(waiting)}.`;
  return announceAt
    ? `The announcement goes out on ${dayAndTime(announceAt, timeZone)}.`
    : "You announce by hand.";
}

function standInSentence({ standIns, isStandIn }: Certifying): string {
  if (isStandIn) return " You stand in, because the others may not decide about themselves.";
  if (standIns.length === 0) return "";
  const [first = "", ...more] = standIns;
  return ` Too few of you are free of it, so ${more.length === 0 ? first : "an administrator"} may stand in.`;
}
