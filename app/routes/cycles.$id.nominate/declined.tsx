import { ButtonLink } from "~/ui/button";
import { Empty } from "~/ui/empty";
import type { NominateData } from "./route";

/** What stands where a nomination was that those who screen declined. */
export function Declined({ data: { cycle, declinedFor, takesNew } }: { data: NominateData }) {
  return (
    <Empty
      drawing="bookmark"
      title="This nomination was declined"
      action={takesNew && <ButtonLink to={`/cycles/${cycle.id}/nominate`}>Nominate somebody else</ButtonLink>}
    >
      {declinedFor && `The reason: “${declinedFor}” `}
      {takesNew
        ? `It cannot be sent again. ${cycle.name} takes nominations until ${cycle.closes}.`
        : `It cannot be sent again.`}
    </Empty>
  );
}
