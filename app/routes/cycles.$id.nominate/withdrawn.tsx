import { ButtonLink } from "~/ui/button";
import { Empty } from "~/ui/empty";
import type { NominateData } from "./route";

/** What stands where a nomination was that its nominator took back. */
export function Withdrawn({ data: { cycle, written } }: { data: NominateData }) {
  return (
    <Empty
      drawing="bookmark"
      title="You withdrew this nomination"
      action={
        <ButtonLink to={`/cycles/${cycle.id}/nominate?again=${written.nominationId}`}>
          Nominate again with these words
        </ButtonLink>
      }
    >
      Nobody reads it any more. {cycle.name} takes nominations until {cycle.closes}.
    </Empty>
  );
}
