import type { Database } from "~/db/client.server";
import { findByEmail, type PersonColumns } from "~/db/people.server";
import { granted, refused, type Verdict } from "~/domain/verdict";

interface PersonForm {
  name: string;
  email: string;
  departmentId: string;
  jobTitle: string;
  managerEmail: string;
  employeeNumber: string;
  location: string;
  timeZone: string;
  /** `YYYY-MM-DD` or empty. */
  startDate: string;
}

/** A form about a person as the directory keeps it: the manager by id, empty fields as nothing. */
export async function readPersonForm(db: Database, form: PersonForm): Promise<Verdict<PersonColumns>> {
  const { managerEmail, employeeNumber, startDate, ...rest } = form;
  const manager = managerEmail ? await findByEmail(db, managerEmail) : null;
  if (managerEmail && !manager)
    return refused("manager-unknown", { field: "managerEmail", detail: managerEmail });
  return granted({
    ...rest,
    managerId: manager?.id ?? null,
    employeeNumber: employeeNumber || null,
    startDate: startDate ? new Date(startDate) : null,
  });
}
