import {
  json,
  type HeadersFunction,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import {
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useRouteLoaderData,
  type ShouldRevalidateFunctionArgs,
} from "@remix-run/react";
import type { ReactNode } from "react";
import { findViewer } from "~/auth/require.server";
import { database } from "~/db/client.server";
import { findCompany } from "~/db/company.server";
import { readFrame } from "~/db/frame.server";
import { themeOf } from "~/theme.server";
import { fontLinks } from "~/ui/fonts";
import { nominatingPath } from "~/ui/nominating-path";
import { isQuietAct } from "~/ui/quiet-act";
import { useRequestFacts } from "~/ui/request-facts";
import { Shell } from "~/ui/shell";
import { Sprite } from "~/ui/sprite";
import styles from "~/ui/styles/index.css?url";
import { WhatWentWrong } from "~/ui/what-went-wrong";

export const links: LinksFunction = () => [...fontLinks, { rel: "stylesheet", href: styles }];

export const meta: MetaFunction = () => [{ title: "Laurels" }];

/** A refusal keeps its headers: `Retry-After` when something was done too often. */
export const headers: HeadersFunction = ({ errorHeaders }) => errorHeaders ?? new Headers();

export async function loader({ request }: LoaderFunctionArgs) {
  const [viewer, company, theme] = await Promise.all([
    findViewer(request),
    findCompany(database()),
    themeOf(request),
  ]);
  const companyName = company?.name ?? "Laurels";
  const peopleTeamName = company?.peopleTeamName ?? "People team";
  const language = company?.locale ?? "en-GB";
  if (!viewer) return json({ theme, language, companyName, peopleTeamName, frame: null });
  const { id, name, roles } = viewer;
  const { nominatingCycleIds, openBallots, openSheets } = await readFrame(database(), id);
  const nominatePath = nominatingPath(nominatingCycleIds) ?? "/cycles";
  const frame = { viewer: { id, name, roles }, nominatePath, openBallots, openSheets };
  return json({ theme, language, companyName, peopleTeamName, frame });
}

/** The frame changes with an act or with another page, never by a search or a filter. */
export function shouldRevalidate(asked: ShouldRevalidateFunctionArgs) {
  if (isQuietAct(asked)) return false;
  const { currentUrl, nextUrl, formMethod } = asked;
  return formMethod !== undefined || currentUrl.pathname !== nextUrl.pathname;
}

export default function App() {
  return <Outlet />;
}

export function Layout({ children }: { children: ReactNode }) {
  const data = useRouteLoaderData<typeof loader>("root");
  const { nonce } = useRequestFacts();
  return (
    <html lang={data?.language ?? "en-GB"} data-theme={data?.theme}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <Meta />
        <Links />
      </head>
      <body>
        <Sprite />
        <Framed>{children}</Framed>
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

function Framed({ children }: { children: ReactNode }) {
  const data = useRouteLoaderData<typeof loader>("root");
  if (!data?.frame) return <>{children}</>;
  const { companyName, peopleTeamName, frame } = data;
  return (
    <Shell {...frame} companyName={companyName} peopleTeamName={peopleTeamName}>
      {children}
    </Shell>
  );
}

export function ErrorBoundary() {
  return <WhatWentWrong />;
}
