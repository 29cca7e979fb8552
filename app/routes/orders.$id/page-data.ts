import type { SerializeFrom } from "@remix-run/node";
import type { readOrder } from "./read-order.server";

/** What the loader hands to the page, as it arrives in the browser. */
export type OrderPageData = SerializeFrom<NonNullable<Awaited<ReturnType<typeof readOrder>>>>;
