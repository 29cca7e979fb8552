import {
  json,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { closeDoor } from "~/auth/open-door.server";
import { actOf, findViewer } from "~/auth/require.server";
import { signOut } from "~/operations/sign-out.server";
import { CoverPage } from "~/ui/cover-page";
import type { PageHandle } from "~/ui/handle";
import { SubmitButton } from "~/ui/submit-button";

export const handle: PageHandle = { frame: "bare" };
export const meta: MetaFunction = () => [{ title: "Sign out · Laurels" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await findViewer(request);
  if (!viewer) throw redirect("/login");
  return json({ name: viewer.name });
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await findViewer(request);
  if (viewer) await signOut(await actOf(request, viewer), { sessionId: viewer.sessionId });
  return closeDoor();
}

export default function SignOut() {
  const { name } = useLoaderData<typeof loader>();
  return (
    <CoverPage label={name} title="Sign out?">
      <Form method="post">
        <SubmitButton look="primary" size="large">
          Sign out on this device
        </SubmitButton>
      </Form>
      <p className="meta">
        <Link to="/">Stay signed in</Link>
      </p>
    </CoverPage>
  );
}
