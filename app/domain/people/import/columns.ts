/** What a file of people can say, with the heads of columns that mean it. The first is the one we write. */
const columnHeads = {
  name: ["name", "full name", "person"],
  email: ["e-mail", "email", "mail", "e-mail address", "email address", "work e-mail", "work email"],
  department: ["department", "team", "department name"],
  function: ["function", "department function", "its function", "side"],
  manager: ["manager's e-mail", "manager", "manager e-mail", "manager email", "managers email", "reports to"],
  location: ["location", "office", "site", "place"],
  timeZone: ["time zone", "timezone", "zone"],
  startDate: ["start date", "start", "started", "joined", "hire date"],
  employeeNumber: ["employee number", "staff number", "employee id", "personnel number", "number"],
  jobTitle: ["job title", "title", "job", "position", "role"],
} as const;

export type Column = keyof typeof columnHeads;

export const columns = Object.keys(columnHeads) as Column[];

/** Without these a file says too little. */
export const neededColumns: readonly Column[] = ["name", "email", "department"];

/** The column that a head means, whatever its case, signs and spaces, or null. */
export function columnOf(head: string): Column | null {
  const plain = plainHead(head);
  return columns.find((column) => columnHeads[column].some((known) => plainHead(known) === plain)) ?? null;
}

function plainHead(head: string): string {
  return head.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}
