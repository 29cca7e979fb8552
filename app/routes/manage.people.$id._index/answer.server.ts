import { z } from "zod";
import { actOf, requireMay } from "~/auth/require.server";
import { database } from "~/db/client.server";
import { roles } from "~/domain/people/role";
import type { Verdict } from "~/domain/verdict";
import { changePerson } from "~/operations/change-person.server";
import { changeRoles } from "~/operations/change-roles.server";
import { deactivatePerson } from "~/operations/deactivate-person.server";
import { readPersonForm } from "~/operations/person-form.server";
import { reactivatePerson } from "~/operations/reactivate-person.server";
import { fieldSentences } from "~/ui/field-sentences";
import { fieldsIn } from "~/ui/form-text";
import { personShape } from "~/ui/person-shape";
import { errorsOf } from "~/ui/refusals";

/** What came of a form of this page: what was done, or what is wrong with what was written. */
export type Answered = { done: string } | { status: 400 | 409; refused: Refused };

/** The form that was refused, with its errors and what stood in it. */
export interface Refused {
  form: "person" | "roles" | "departure";
  errors: Record<string, string>;
  values?: Record<string, string>;
  roles?: string[];
}

/** Changes the directory, the roles, or whether somebody is with the company. */
export async function answerForm(request: Request, personId: string): Promise<Answered> {
  const form = await request.formData();
  switch (form.get("do")) {
    case "roles":
      return answerRoles(request, personId, form);
    case "departure":
    case "comeback":
      return answerDeparture(request, personId, form.get("do") === "departure");
    case null:
      return answerPerson(request, personId, form);
  }
  throw new Response(null, { status: 400 });
}

async function answerPerson(request: Request, personId: string, form: FormData): Promise<Answered> {
  const viewer = await requireMay(request, "manage-people");
  const values = fieldsIn(form);
  const wrong = (errors: Record<string, string>, status: 400 | 409): Answered => ({
    status,
    refused: { form: "person", errors, values },
  });
  const parsed = personShape.safeParse(values);
  if (!parsed.success) return wrong(fieldSentences(parsed.error), 400);
  const person = await readPersonForm(database(), parsed.data);
  if (!person.ok) return wrong(errorsOf(person), 409);
  const verdict = await changePerson(await actOf(request, viewer), { personId, person: person.value });
  return verdict.ok ? { done: "saved" } : wrong(errorsOf(verdict), 409);
}

const rolesShape = z.array(z.enum(roles)).max(roles.length);

async function answerRoles(request: Request, personId: string, form: FormData): Promise<Answered> {
  const viewer = await requireMay(request, "grant-roles");
  const parsed = rolesShape.safeParse(form.getAll("role"));
  if (!parsed.success || [...form.keys()].some((key) => key !== "role" && key !== "do"))
    throw new Response(null, { status: 400 });
  const verdict = await changeRoles(await actOf(request, viewer), { personId, roles: parsed.data });
  if (verdict.ok) return { done: "roles" };
  return refusedAs({ form: "roles", roles: parsed.data }, verdict);
}

async function answerDeparture(request: Request, personId: string, leaves: boolean): Promise<Answered> {
  const viewer = await requireMay(request, "manage-people");
  const act = await actOf(request, viewer);
  const verdict = await (leaves ? deactivatePerson : reactivatePerson)(act, { personId });
  if (verdict.ok) return { done: leaves ? "left" : "back" };
  return refusedAs({ form: "departure" }, verdict);
}

function refusedAs(refused: Omit<Refused, "errors">, verdict: Exclude<Verdict, { ok: true }>): Answered {
  if (verdict.reason === "not-found") throw new Response(null, { status: 404 });
  return { status: 409, refused: { ...refused, errors: errorsOf(verdict) } };
}
