/** The choices of functions; the first says that nothing is asked. HR has the name that the company gave it. */
export function functionChoices(all: string, peopleTeam: string) {
  return [
    { value: "", label: all },
    { value: "sales", label: "Sales" },
    { value: "procurement", label: "Procurement" },
    { value: "sales+procurement", label: "Sales and Procurement" },
    { value: "finance", label: "Finance" },
    { value: "sales+procurement+finance", label: "Sales, Procurement and Finance" },
    { value: "sales+procurement+finance+other", label: `everyone but the ${peopleTeam}` },
    { value: "other", label: "other departments" },
  ];
}

const months = [0, 1, 3, 6, 12, 24];

/** The choices of months of service, with the one that is set. */
export function tenureChoices(current: number) {
  const offered = months.includes(current) ? months : [...months, current].sort((a, b) => a - b);
  return offered.map((count) => ({
    value: String(count),
    label: count === 0 ? "at any time" : `${count} ${count === 1 ? "month" : "months"} ago or earlier`,
  }));
}
