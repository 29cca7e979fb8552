import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { requireMay } from "~/auth/require.server";
import { database } from "~/db/client.server";
import { listVendors } from "~/db/vendors.server";
import { ButtonLink } from "~/ui/button";
import { Chip } from "~/ui/chip";
import { Empty } from "~/ui/empty";
import { ManageNav } from "~/ui/manage-nav";
import { PageHead } from "~/ui/page-head";
import { plural } from "~/ui/words";

export const meta: MetaFunction = () => [{ title: "Vendors · Laurels" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireMay(request, "manage-vendors");
  const vendors = await listVendors(database());
  const rows = vendors.map(({ id, name, contactName, email, leadTimeDays, retiredAt, _count }) => {
    return { id, name, contactName, email, leadTimeDays, retired: retiredAt !== null, ..._count };
  });
  return json({ roles: viewer.roles, vendors: rows });
}

export default function Vendors() {
  const { roles, vendors } = useLoaderData<typeof loader>();
  return (
    <>
      <ManageNav roles={roles} />
      <PageHead title="Vendors" lead="Who makes the trophies, and what can be engraved on them.">
        <ButtonLink look="primary" to="/manage/vendors/new">
          Add a vendor
        </ButtonLink>
      </PageHead>
      {vendors.length === 0 ? (
        <Empty drawing="shelf" title="No vendor yet">
          Add the first one with an item, and certified results draft their orders by themselves.
        </Empty>
      ) : (
        <ul className="list">
          {vendors.map((vendor) => (
            <li key={vendor.id}>
              <span className="grow">
                <Link className="name-link" to={`/manage/vendors/${vendor.id}`}>
                  <b>{vendor.name}</b>
                </Link>{" "}
                <small className="muted">
                  {[vendor.contactName, vendor.email].filter(Boolean).join(", ")}
                </small>
              </span>
              <span className="meta">
                {plural(vendor.items, "item")}, {plural(vendor.orders, "order")},{" "}
                {plural(vendor.leadTimeDays, "day")}
              </span>
              {vendor.retired && <Chip look="plain">Retired</Chip>}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
