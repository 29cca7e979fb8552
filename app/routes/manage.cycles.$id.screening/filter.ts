import { pageNumber } from "~/ui/page-number";

const lists = ["open", "accepted", "shortlisted", "out"] as const;

const readers = ["me", "nobody"] as const;

/** What the address of the screening page asks for. */
export interface AskedQueue {
  list: (typeof lists)[number];
  categoryId: string;
  departmentId: string;
  search: string;
  /** Only entries that look like another one. */
  doubles: boolean;
  /** Given to whom to read. */
  reader: "" | "me" | "nobody";
  sort: "title" | "stories";
  page: number;
}

/** Reads an address; anything odd in it is as if it were not there. */
export function askedQueue(query: URLSearchParams): AskedQueue {
  const text = (name: string) => (query.get(name) ?? "").trim().slice(0, 100);
  return {
    list: lists.find((known) => known === query.get("list")) ?? "open",
    categoryId: text("category"),
    departmentId: text("department"),
    search: text("q"),
    doubles: query.get("doubles") === "yes",
    reader: readers.find((known) => known === query.get("reader")) ?? "",
    sort: query.get("sort") === "stories" ? "stories" : "title",
    page: pageNumber(query),
  };
}

/** The address of a view of the screening page: what is not said is left out of it. */
export function queuePath(asked: AskedQueue, change: Partial<AskedQueue> = {}, entryId?: string): string {
  const { list, categoryId, departmentId, search, doubles, reader, sort, page } = { ...asked, ...change };
  const query = new URLSearchParams({ list });
  if (categoryId) query.set("category", categoryId);
  if (departmentId) query.set("department", departmentId);
  if (search) query.set("q", search);
  if (doubles) query.set("doubles", "yes");
  if (reader) query.set("reader", reader);
  if (sort !== "title") query.set("sort", sort);
  if (page > 1) query.set("page", String(page));
  if (entryId) query.set("entry", entryId);
  return `?${query}`;
}

/** Whether anything but the list narrows the queue. */
export function isNarrowed({ categoryId, departmentId, search, doubles, reader, sort }: AskedQueue): boolean {
  return Boolean(categoryId || departmentId || search || doubles || reader) || sort !== "title";
}
