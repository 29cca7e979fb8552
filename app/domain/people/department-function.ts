/** What a department is for. Sales and Procurement are the two sides of a joint win. */
export const departmentFunctions = ["sales", "procurement", "finance", "hr", "other"] as const;

export type DepartmentFunction = (typeof departmentFunctions)[number];
