import type { KnownPerson, PlannedRow } from "./plan";

/** Adds to each row what is wrong with its manager: unknown, the person themself, or a circle. */
export function managerProblems(rows: readonly PlannedRow[], people: readonly KnownPerson[]): void {
  const inFile = new Map(rows.map((row) => [row.person.email, row]));
  const replaced = new Set(rows.flatMap(({ known }) => (known ? [known.email] : [])));
  const managerOf = new Map<string, string | null>();
  for (const { email, managerEmail, active } of people)
    if (active && !replaced.has(email)) managerOf.set(email, managerEmail);
  for (const { person } of rows) if (person.email) managerOf.set(person.email, person.managerEmail);
  const settled = new Set<string>();

  for (const row of rows) {
    const { managerEmail, email } = row.person;
    if (!managerEmail) continue;
    if (managerEmail === email) row.problems.push({ column: "manager", problem: "manager-self" });
    else if (!managerOf.has(managerEmail) && !keepsFormer(row))
      row.problems.push({ column: "manager", problem: "manager-unknown", detail: managerEmail });
  }
  for (const row of rows) {
    const circle = circleFrom(row.person.email, managerOf, settled);
    for (const email of circle) {
      const member = inFile.get(email);
      if (member && circle.length > 1) member.problems.push({ column: "manager", problem: "manager-circle" });
    }
  }
}

/** Whoever keeps a manager that has left since may be imported again without a word. */
export function keepsFormer({ person, known }: PlannedRow): boolean {
  return known !== null && known.managerEmail === person.managerEmail;
}

/** The circle of managers that a walk upwards ends in, if it ends in a new one. */
function circleFrom(start: string, managerOf: Map<string, string | null>, settled: Set<string>): string[] {
  const walked: string[] = [];
  const places = new Map<string, number>();
  let at: string | null | undefined = start;
  while (at && !settled.has(at) && !places.has(at)) {
    places.set(at, walked.length);
    walked.push(at);
    at = managerOf.get(at);
  }
  for (const email of walked) settled.add(email);
  const begin = at ? places.get(at) : undefined;
  return begin === undefined ? [] : walked.slice(begin);
}
