import { usePeopleTeam } from "~/ui/people-team";
import type { NominateData } from "./route";

interface WhatNextProps {
  cycle: NominateData["cycle"];
  category: NominateData["categories"][number] | undefined;
}

/** What becomes of a nomination once it is sent, with the dates. */
export function WhatNext({ cycle, category }: WhatNextProps) {
  const team = usePeopleTeam();
  return (
    <section className="sheet elig next">
      <h3>What happens next</h3>
      <ol>
        <li>You get a copy by e-mail.</li>
        <li>
          You can change or withdraw it until {cycle.closes}
          {cycle.zone}.
        </li>
        <li>The {team} reads every nomination, and may hand one back to you for changes.</li>
        <li>The vote or the jury starts on {cycle.voteOpens}.</li>
        <li>
          {cycle.announces
            ? `The result is announced on ${cycle.announces}.`
            : "The result is announced after that."}{" "}
          {category?.tellNominees
            ? "Those who reach the shortlist hear of it before, without your name, and may decline."
            : "Until then the people you name hear nothing of it."}
        </li>
      </ol>
    </section>
  );
}
