import { useState } from "react";
import type { Problem } from "./answers";

/**
 * What still stands in the way of those errors that the last sending brought: from the first change on, what the
 * server says of the form as it is now. So a cured error does not stay red.
 */
export function useStanding(errors: Record<string, string>, problems: Problem[] | undefined) {
  const [sent, setSent] = useState({ errors, problems });
  if (sent.errors !== errors) setSent({ errors, problems });
  if (sent.errors !== errors || sent.problems === problems || !problems) return errors;
  const now = Object.fromEntries(problems.map(({ field, sentence }) => [field, sentence]));
  return Object.fromEntries(
    Object.keys(errors).flatMap((field) => (now[field] ? [[field, now[field]]] : [])),
  );
}
