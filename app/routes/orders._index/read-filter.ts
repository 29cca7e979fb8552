import { orderStates, type OrderState } from "~/domain/trophies/order-state";

export interface OrdersFilter {
  view: "board" | "list";
  words: string;
  state: OrderState | "";
}

/** The filter in the address of the list; what it does not know is left out. */
export function readFilter(url: URL): OrdersFilter {
  const state = url.searchParams.get("state") ?? "";
  return {
    view: url.searchParams.get("view") === "list" ? "list" : "board",
    words: (url.searchParams.get("q") ?? "").trim().slice(0, 100),
    state: orderStates.find((one) => one === state) ?? "",
  };
}

/** The address of a filter. */
export function queryOf({ view, words, state }: OrdersFilter): string {
  const query = new URLSearchParams();
  if (view === "list") query.set("view", view);
  if (words) query.set("q", words);
  if (state) query.set("state", state);
  return query.toString();
}
