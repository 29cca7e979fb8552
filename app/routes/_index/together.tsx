import { Knot } from "~/ui/knot";
import { capital, listOf, plural } from "~/ui/words";

interface TogetherProps {
  year: {
    wins: number;
    claimed: string | null;
    validated: string | null;
    realised: string | null;
    winsHidden: number;
    winsWithoutRate: number;
    joinedAfter: number | null;
    deals: number;
    joinedAfterBefore: number | null;
  };
}

/** From this many deals on a median is not said to rest on few. */
const fewDeals = 5;

/** The year of both sides in one or two sentences with its real numbers. */
export function Together({ year }: TogetherProps) {
  const { joinedAfter, deals, joinedAfterBefore } = year;
  return (
    <section className="together" aria-label="This year so far">
      <Knot />
      <p>
        So far this year: {listOf([plural(year.wins, "joint win"), ...figures(year)])}.{" "}
        {year.winsHidden > 0 &&
          `${capital(plural(year.winsHidden, "win keeps its figures to itself", "wins keep their figures to themselves"))}. `}
        {year.winsWithoutRate > 0 &&
          `${capital(plural(year.winsWithoutRate, "win"))} in another currency ${year.winsWithoutRate === 1 ? "waits" : "wait"} for Finance’s rate and ${year.winsWithoutRate === 1 ? "is" : "are"} in no sum. `}
        {joinedAfter !== null && (
          <>
            <em className="s">Sales</em> brought <em className="p">Procurement</em> in after{" "}
            {percent(joinedAfter)} of the deal
            {deals < fewDeals && `, in the ${plural(deals, "deal")} with known days`}.
            {joinedAfterBefore !== null && ` Last year it was ${percent(joinedAfterBefore)}.`}
          </>
        )}
      </p>
    </section>
  );
}

/** Claimed, validated and come in, each for itself: they are never added up. */
function figures({ claimed, validated, realised }: TogetherProps["year"]): string[] {
  return [
    claimed ? `${claimed} claimed` : "",
    validated ? `${validated} validated by Finance` : "",
    realised ? `${realised} come in` : "",
  ].filter(Boolean);
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}
