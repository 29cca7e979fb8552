import { useRouteLoaderData } from "@remix-run/react";

/** What the company calls its HR, from the loader of the root. */
export function usePeopleTeam(): string {
  const root = useRouteLoaderData("root") as { peopleTeamName?: string } | undefined;
  return root?.peopleTeamName ?? "People team";
}
