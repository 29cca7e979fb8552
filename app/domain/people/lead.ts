/** What decides whether somebody leads their department. */
export interface Standing {
  active: boolean;
  departmentId: string;
  /** The department of their own manager, null without one. */
  managerDepartmentId: string | null;
  /** How many active people of their own department report to them. */
  reportsHere: number;
}

/**
 * The department that somebody leads, or null. A lead has people of their own department reporting to them, and
 * nobody of it above them: so a department has one lead or a few side by side, and it follows from who reports to whom.
 */
export function departmentLed({
  active,
  departmentId,
  managerDepartmentId,
  reportsHere,
}: Standing): string | null {
  if (!active || reportsHere === 0 || managerDepartmentId === departmentId) return null;
  return departmentId;
}
