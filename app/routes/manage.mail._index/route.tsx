import { randomUUID } from "node:crypto";
import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireMay } from "~/auth/require.server";
import { database } from "~/db/client.server";
import { databaseNow } from "~/db/clock.server";
import { getCompany } from "~/db/company.server";
import {
  countLettersByState,
  countVotersLetters,
  lettersPerPage,
  listLetters,
} from "~/db/letter-page.server";
import { findPace } from "~/db/mail-pace.server";
import { countSuppressions } from "~/db/suppressions.server";
import { letterRules } from "~/domain/mail/rules";
import type { LetterTemplate } from "~/domain/mail/letters";
import { veiledTemplates } from "~/domain/mail/secrets";
import { startOfDay } from "~/domain/zoned-time";
import { transportFor } from "~/domain/mail/transport";
import { may } from "~/domain/people/may";
import { env } from "~/env.server";
import { Empty } from "~/ui/empty";
import { MailNav } from "~/ui/mail-nav";
import { ManageNav } from "~/ui/manage-nav";
import { PageHead } from "~/ui/page-head";
import { Pagination } from "~/ui/pagination";
import { Counts } from "./counts";
import { Done } from "./done";
import { LetterList } from "./letter-list";
import { MailFilters } from "./mail-filters";
import { OfVoters } from "./of-voters";
import { readFilter } from "./read-filter";
import { Way } from "./way";

export const meta: MetaFunction = () => [{ title: "Mail · Laurels" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireMay(request, "read-mail");
  const db = database();
  const filter = readFilter(new URL(request.url));
  const veiled = veiledTemplates(viewer);
  const transport = transportFor(env);
  const [now, company] = await Promise.all([databaseNow(db), getCompany(db)]);
  const today = startOfDay(now, company.timeZone);
  const [{ letters, total }, counts, ofVoters, heldBack, pace] = await Promise.all([
    listLetters(db, { ...filter, veiled }),
    countLettersByState(db),
    countVotersLetters(db, { today }),
    countSuppressions(db),
    findPace(db, transport),
  ]);
  const paused = pace?.pausedUntil && pace.pausedUntil > now ? pace : null;
  return json({
    roles: viewer.roles,
    timeZone: viewer.timeZone,
    mayAct: may(viewer, "manage-mail"),
    filter,
    letters: letters.map(({ subject, ...letter }) => ({
      ...letter,
      title: titleOf({ ...letter, subject: veiled.includes(letter.template) ? null : subject }),
    })),
    total,
    counts,
    ofVoters,
    failed: [counts, ...ofVoters.map((kind) => kind.counts)].reduce(
      (sum, kind) => sum + (kind.failed ?? 0),
      0,
    ),
    heldBack,
    way: {
      transport,
      sender: env.MAIL_FROM,
      reports: env.RESEND_WEBHOOK_SECRET !== "",
      pausedUntil: paused?.pausedUntil ?? null,
      pauseReason: paused?.pauseReason ?? "",
    },
    formKey: randomUUID(),
    pageSize: lettersPerPage,
    now,
  });
}

function titleOf({ subject, template }: { subject: string | null; template: string }): string {
  return subject ?? letterRules[template as LetterTemplate]?.title ?? template;
}

export default function Outbox() {
  const data = useLoaderData<typeof loader>();
  return (
    <>
      <ManageNav roles={data.roles} />
      <PageHead title="Mail" lead="Every letter is written down first, sent once and followed to the inbox.">
        <MailNav current="outbox" heldBack={data.heldBack} />
      </PageHead>
      <Done />
      <div className="mail-cols">
        <section aria-label="Letters">
          <Counts counts={data.counts} />
          <MailFilters filter={data.filter} />
          {data.letters.length > 0 ? (
            <LetterList letters={data.letters} timeZone={data.timeZone} now={data.now} />
          ) : (
            <Empty drawing="drawer" title="No letters here">
              Letters appear when something happens that people should know about.
            </Empty>
          )}
          <Pagination page={data.filter.page} pageSize={data.pageSize} total={data.total} noun="letters" />
        </section>
        <aside className="mail-side" aria-label="How letters leave">
          <Way
            way={data.way}
            failed={data.failed}
            mayAct={data.mayAct}
            formKey={data.formKey}
            timeZone={data.timeZone}
          />
          <OfVoters kinds={data.ofVoters} />
        </aside>
      </div>
    </>
  );
}
