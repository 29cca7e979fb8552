import { none, type RouteRow } from "./row";

const readers = ["hr", "auditor", "admin"] as const;
const keepers = ["hr", "admin"] as const;

/** The outbox and what can be done with it. The webhook proves itself by its signature and refuses all others. */
export const mailRoutes: RouteRow[] = [
  { route: "manage.mail._index", path: "/manage/mail", get: readers, post: none },
  { route: "manage.mail.resending", path: "/manage/mail/resending", get: keepers, post: keepers },
  { route: "manage.mail.test-letter", path: "/manage/mail/test-letter", get: keepers, post: keepers },
  { route: "manage.mail.suppressions", path: "/manage/mail/suppressions", get: readers, post: keepers },
  { route: "manage.mail.templates._index", path: "/manage/mail/templates", get: readers, post: none },
  {
    route: "manage.mail.templates.$template._index",
    path: "/manage/mail/templates/you-won",
    get: readers,
    post: none,
  },
  {
    route: "manage.mail.templates.$template.letter",
    path: "/manage/mail/templates/you-won/letter",
    get: readers,
    post: none,
  },
  { route: "manage.mail.$id._index", path: "/manage/mail/no-such-letter", get: readers, post: none },
  { route: "manage.mail.$id.letter", path: "/manage/mail/no-such-letter/letter", get: readers, post: none },
  {
    route: "manage.mail.$id.files.$fileId",
    path: "/manage/mail/no-such-letter/files/1",
    get: readers,
    post: none,
  },
  {
    route: "manage.mail.$id.resending",
    path: "/manage/mail/no-such-letter/resending",
    get: keepers,
    post: keepers,
  },
  {
    route: "manage.mail.$id.cancellation",
    path: "/manage/mail/no-such-letter/cancellation",
    get: keepers,
    post: keepers,
  },
  { route: "webhooks.resend", path: "/webhooks/resend", get: none, post: none },
];
