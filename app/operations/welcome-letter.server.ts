import type { QueuedLetter } from "~/db/letters.server";

/** The first letter to somebody new; written once to each person. */
export function welcomeLetter(
  person: { id: string; name: string; email: string },
  companyName: string,
): QueuedLetter {
  return {
    template: "welcome",
    to: { personId: person.id, name: person.name, address: person.email },
    props: { name: person.name, companyName, path: "/login" },
    key: `welcome/${person.id}/${person.id}`,
  };
}
