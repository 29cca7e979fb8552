import { useState } from "react";
import type { Problem } from "./answers";

/**
 * What still stands in the way of those errors that the last sending brought. The error of a field goes once the
 * field is changed, and comes back where the server says of the form as it is now that something is wrong there.
 */
export function useStanding(sent: Record<string, string>, problems: Problem[] | undefined) {
  const [last, setLast] = useState({ sent, problems, standing: sent });
  if (last.sent !== sent) setLast({ sent, problems, standing: sent });
  else if (last.problems !== problems) {
    const now = Object.fromEntries((problems ?? []).map(({ field, sentence }) => [field, sentence]));
    const known = Object.entries(sent).map(([field, was]) => [field, problems ? now[field] : was]);
    const standing = Object.fromEntries(known.filter(([, sentence]) => sentence)) as typeof sent;
    setLast({ sent, problems, standing });
  }
  const touch = (field: string) => {
    if (last.standing[field] === undefined) return;
    const { [field]: _cured, ...standing } = last.standing;
    setLast({ ...last, standing });
  };
  return { errors: last.sent === sent ? last.standing : sent, touch };
}
