/** What the functions of departments are called where people are counted by them. */
export const functionNames: Record<string, string> = {
  sales: "Sales",
  procurement: "Procurement",
  finance: "Finance",
  hr: "People",
  other: "Other teams",
};
