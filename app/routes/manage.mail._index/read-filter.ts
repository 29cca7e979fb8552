import type { LetterStateWord } from "~/domain/mail/letters";

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
const lastPage = 10_000;

/** What the address asks of the outbox; anything odd in it counts as not said. */
export function readFilter(url: URL) {
  const state = url.searchParams.get("state") ?? "";
  const page = Number(url.searchParams.get("page"));
  return {
    ...(states.includes(state) && { state: state as LetterStateWord }),
    search: (url.searchParams.get("q") ?? "").trim().slice(0, longestSearch),
    page: Number.isInteger(page) && page > 0 && page < lastPage ? page : 1,
  };
}
