import { certifierAmong } from "~/domain/voting/certification";
import { requireMay, requirePerson, type SignedIn } from "./require.server";

/** The person signed in, if they certify results or may stand in for those who do; else a 403 page. */
export async function requireCertifier(request: Request): Promise<SignedIn> {
  const viewer = await requirePerson(request);
  if (certifierAmong({ kind: "person", ...viewer })) return viewer;
  return requireMay(request, "certify-results");
}
