import type { LetterStateWord } from "~/domain/mail/letters";
import { pageNumber } from "~/ui/page-number";

const states: readonly string[] = [
  "queued",
  "sending",
  "sent",
  "delivered",
  "bounced",
  "complained",
  "failed",
  "suppressed",
  "cancelled",
] satisfies LetterStateWord[];

const longestSearch = 100;

/** What the address asks of the outbox; anything odd in it counts as not said. */
export function readFilter(url: URL) {
  const state = url.searchParams.get("state") ?? "";
  return {
    ...(states.includes(state) && { state: state as LetterStateWord }),
    search: (url.searchParams.get("q") ?? "").trim().slice(0, longestSearch),
    page: pageNumber(url.searchParams),
  };
}
