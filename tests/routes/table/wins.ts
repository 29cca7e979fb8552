import { everybody, none, type RouteRow } from "./row";

/** Home and the joint wins. Whose win it is, and how far it has come, is decided by its own rules. */
export const winRoutes: RouteRow[] = [
  { route: "_index", path: "/", get: everybody, post: none },
  { route: "wins._index", path: "/wins", get: everybody, post: none },
  { route: "wins.views", path: "/wins/views", get: everybody, post: everybody },
  { route: "wins.export", path: "/wins/export", get: everybody, post: none },
  { route: "wins.new", path: "/wins/new", get: everybody, post: everybody },
  { route: "wins.$id._index", path: "/wins/no-such-win", get: everybody, post: none },
  { route: "wins.$id.edit", path: "/wins/no-such-win/edit", get: everybody, post: everybody },
  { route: "wins.$id.sign-off", path: "/wins/no-such-win/sign-off", get: everybody, post: everybody },
  { route: "wins.$id.return", path: "/wins/no-such-win/return", get: everybody, post: everybody },
  { route: "wins.$id.realisation", path: "/wins/no-such-win/realisation", get: everybody, post: everybody },
  { route: "wins.$id.applause", path: "/wins/no-such-win/applause", get: everybody, post: everybody },
  { route: "wins.$id.comments", path: "/wins/no-such-win/comments", get: everybody, post: everybody },
  {
    route: "wins.$id.comments_.$commentId",
    path: "/wins/no-such-win/comments/none",
    get: everybody,
    post: everybody,
  },
  {
    route: "wins.$id.comments_.$commentId_.removal",
    path: "/wins/no-such-win/comments/none/removal",
    get: ["hr"],
    post: ["hr"],
  },
  { route: "wins.$id.reversal", path: "/wins/no-such-win/reversal", get: everybody, post: everybody },
  {
    route: "finance.wins.$id_.reversal",
    path: "/finance/wins/no-such-win/reversal",
    get: ["finance"],
    post: ["finance"],
  },
  {
    route: "finance.wins.$id_.realisations.$months",
    path: "/finance/wins/no-such-win/realisations/3",
    get: ["finance"],
    post: ["finance"],
  },
  { route: "finance._index", path: "/finance", get: ["finance"], post: none },
  { route: "finance.rates", path: "/finance/rates", get: ["finance"], post: ["finance"] },
  { route: "finance.wins.$id", path: "/finance/wins/no-such-win", get: ["finance"], post: ["finance"] },
  { route: "finance.lines.$id", path: "/finance/lines/no-such-line", get: ["finance"], post: ["finance"] },
  { route: "wins.$id.discard", path: "/wins/no-such-win/discard", get: everybody, post: everybody },
];
