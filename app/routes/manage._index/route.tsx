import { redirect, type LoaderFunctionArgs } from "@remix-run/node";
import { requirePerson } from "~/auth/require.server";
import { manageTabs } from "~/ui/manage-nav";

/** Leads to the first page under Manage that the person may open. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { roles } = await requirePerson(request);
  const [first] = manageTabs(roles);
  if (!first) throw new Response(null, { status: 403 });
  return redirect(first.to);
}

/** Without a page of its own a refusal would come as an empty answer, not as the page that explains it. */
export default function Manage() {
  return null;
}
