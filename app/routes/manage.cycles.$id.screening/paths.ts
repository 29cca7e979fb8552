interface Shown {
  list: string;
  categoryId: string;
}

/** The address of a view of the screening page. */
export function screeningPath({ list, categoryId }: Shown, entryId?: string): string {
  const query = new URLSearchParams({ list });
  if (categoryId) query.set("category", categoryId);
  if (entryId) query.set("entry", entryId);
  return `?${query}`;
}
