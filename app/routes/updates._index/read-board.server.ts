import type { SignedIn } from "~/auth/signed-in";
import type { Database } from "~/db/client.server";
import { getCompany } from "~/db/company.server";
import { databaseNow } from "~/db/clock.server";
import { listReadableWeeks } from "~/db/digest-copies.server";
import { findDepartmentLed } from "~/db/leads.server";
import { countUpdatesBySide, listUpdates, updatesAPage } from "~/db/updates.server";
import { may } from "~/domain/people/may";
import { dayAfter, daysMore, endsSoon, isStanding } from "~/domain/updates/update";
import { withdrawsAs } from "~/domain/updates/withdrawal";
import { localOf } from "~/domain/zoned-time";
import { showUpdate } from "~/ui/updates/show-update";
import { readUpdateFilter } from "./read-filter";

const weeksShown = 4;

/** The board as a reader sees it, with what they may do with each note. */
export async function readBoard(db: Database, viewer: SignedIn, query: URLSearchParams) {
  const { words, filter, isFiltered, page } = readUpdateFilter(query);
  const [{ timeZone }, now, leads] = await Promise.all([
    getCompany(db),
    databaseNow(db),
    findDepartmentLed(db, viewer.id),
  ]);
  const today = localOf(now, timeZone).slice(0, 10);
  const [{ rows, total }, counts, weeks] = await Promise.all([
    listUpdates(db, { filter, today, page }),
    countUpdatesBySide(db, filter, today),
    listReadableWeeks(db, viewer.id, weeksShown),
  ]);
  const reader = { id: viewer.id, roles: viewer.roles, leads };
  const updates = rows.map((row) => {
    const validUntil = row.validUntil.toISOString().slice(0, 10);
    const isAuthor = row.authorId === viewer.id;
    return {
      ...showUpdate(row, { today, timeZone }),
      may: {
        isAuthor,
        mayWithdraw: withdrawsAs(row, reader) !== null,
        asked: isAuthor && endsSoon(validUntil, today),
        stands: isStanding({ validUntil, withdrawnAt: null }, today),
      },
    };
  });
  const usualUntil = dayAfter(today, daysMore);
  return {
    mayEdit: may(viewer, "keep-updates"),
    weeks,
    updates,
    total,
    counts,
    words,
    isFiltered,
    page,
    pageSize: updatesAPage,
    today,
    usualUntil,
  };
}
