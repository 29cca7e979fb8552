import { isRouteErrorResponse, useRouteError } from "@remix-run/react";
import {
  FailedPage,
  MovedOnPage,
  NoAccessPage,
  NotFoundPage,
  OtherAddressPage,
  TooOftenPage,
  UnreadablePage,
} from "./error-page";
import { useRequestFacts } from "./request-facts";

/** The page for whatever was thrown: never the words of a fault, only a reference to find it by. */
export function WhatWentWrong() {
  const thrown = useRouteError();
  const { requestId } = useRequestFacts();
  if (!isRouteErrorResponse(thrown)) return <FailedPage reference={requestId} />;
  if (thrown.status === 404) return <NotFoundPage />;
  const [from, to] = [textIn(thrown.data, "from"), textIn(thrown.data, "to")];
  if (thrown.status === 403 && from && to) return <OtherAddressPage from={from} to={to} />;
  if (thrown.status === 403)
    return <NoAccessPage name={textIn(thrown.data, "name")} why={textIn(thrown.data, "why")} />;
  if (thrown.status === 400) return <UnreadablePage />;
  if (thrown.status === 409) return <MovedOnPage />;
  if (thrown.status === 429) return <TooOftenPage />;
  return <FailedPage reference={requestId} />;
}

function textIn(data: unknown, key: "name" | "why" | "from" | "to"): string | undefined {
  const text = (data as Record<string, unknown> | null)?.[key];
  return typeof text === "string" ? text : undefined;
}
