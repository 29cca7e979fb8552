import { anyone, none, type Part, type RouteRow } from "./row";

const readers: readonly Part[] = ["hr", "finance", "buyer", "auditor"];
const managers: readonly Part[] = ["hr", "buyer"];
const approvers: readonly Part[] = ["hr", "finance", "buyer"];

const step = (name: string, who: readonly Part[]): RouteRow => {
  return { route: `orders.$id_.${name}`, path: `/orders/no-such-order/${name}`, get: who, post: who };
};

/** Orders, their vendors and items. A vendor's page proves itself by the token in its address. */
export const trophyRoutes: RouteRow[] = [
  { route: "orders._index", path: "/orders", get: readers, post: none },
  { route: "orders.new", path: "/orders/new", get: managers, post: managers },
  { route: "orders.$id", path: "/orders/no-such-order", get: readers, post: none },
  { route: "orders.$id_.po", path: "/orders/no-such-order/po", get: readers, post: none },
  step("change", managers),
  step("pieces", managers),
  {
    route: "orders.$id_.pieces_.$pieceId",
    path: "/orders/no-such-order/pieces/no-such-piece",
    get: managers,
    post: managers,
  },
  {
    route: "orders.$id_.pieces_.$pieceId_.removal",
    path: "/orders/no-such-order/pieces/no-such-piece/removal",
    get: managers,
    post: managers,
  },
  step("submission", managers),
  step("approval", approvers),
  step("rejection", approvers),
  step("dispatch", managers),
  step("receipt", managers),
  step("cancellation", managers),
  step("link", managers),
  step("link-end", managers),
  { route: "wins.$id_.deal-toy", path: "/wins/no-such-win/deal-toy", get: managers, post: managers },
  {
    route: "wins.$id_.deal-toy_.decline",
    path: "/wins/no-such-win/deal-toy/decline",
    get: managers,
    post: managers,
  },
  { route: "vendor.$token", path: "/vendor/no-such-token", get: anyone, post: none },
  {
    route: "vendor.$token_.acknowledgement",
    path: "/vendor/no-such-token/acknowledgement",
    get: anyone,
    post: anyone,
  },
  { route: "vendor.$token_.shipment", path: "/vendor/no-such-token/shipment", get: anyone, post: anyone },
  { route: "manage.vendors._index", path: "/manage/vendors", get: managers, post: none },
  { route: "manage.vendors.new", path: "/manage/vendors/new", get: managers, post: managers },
  { route: "manage.vendors.$id", path: "/manage/vendors/no-such-vendor", get: managers, post: managers },
  {
    route: "manage.vendors.$id_.retirement",
    path: "/manage/vendors/no-such-vendor/retirement",
    get: managers,
    post: managers,
  },
  {
    route: "manage.vendors.$id_.items.new",
    path: "/manage/vendors/no-such-vendor/items/new",
    get: managers,
    post: managers,
  },
  { route: "manage.items.$id", path: "/manage/items/no-such-item", get: managers, post: managers },
  {
    route: "manage.items.$id_.retirement",
    path: "/manage/items/no-such-item/retirement",
    get: managers,
    post: managers,
  },
];
