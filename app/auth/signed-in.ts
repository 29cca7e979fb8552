import type { DepartmentFunction } from "~/domain/people/department-function";
import type { Role } from "~/domain/people/role";

/** The person behind a request. */
export interface SignedIn {
  id: string;
  name: string;
  email: string;
  jobTitle: string;
  roles: Role[];
  departmentId: string;
  departmentName: string;
  departmentFunction: DepartmentFunction;
  location: string;
  timeZone: string;
  sessionId: string;
}
