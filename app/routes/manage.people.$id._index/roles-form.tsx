import { Form } from "@remix-run/react";
import { roles, type Role } from "~/domain/people/role";
import { Checkbox } from "~/ui/choice";
import { FormErrors } from "~/ui/form-errors";
import { FieldError } from "~/ui/field";
import { SubmitButton } from "~/ui/submit-button";

interface RolesFormProps {
  person: { roles: Role[] };
  names: Record<Role, { name: string; means: string }>;
  /** Administrators grant roles; the People team sees them. */
  mayGrant: boolean;
  /** What was ticked and is refused, with why. */
  refused?: { roles?: string[]; errors: Record<string, string> };
}

export function RolesForm({ person, names, mayGrant, refused }: RolesFormProps) {
  const ticked: readonly string[] = refused?.roles ?? person.roles;
  return (
    <section className="set" aria-labelledby="roles-title">
      <div>
        <h2 id="roles-title">Roles</h2>
        <p className="meta">Everybody active may nominate, vote and log wins. Roles open more.</p>
      </div>
      <div>
        <Form method="post" className="form">
          <FormErrors errors={refused?.errors} />
          <input type="hidden" name="do" value="roles" />
          <fieldset id="roles" tabIndex={-1} className="stack-s plain-set" disabled={!mayGrant}>
            <legend className="vh">Roles</legend>
            {roles.map((role) => (
              <Checkbox
                key={`${role}${ticked.includes(role)}`}
                name="role"
                value={role}
                label={names[role].name}
                hint={names[role].means}
                defaultChecked={ticked.includes(role)}
              />
            ))}
            {refused?.errors.roles && <FieldError>{refused.errors.roles}</FieldError>}
          </fieldset>
          {mayGrant ? (
            <div className="form-acts">
              <SubmitButton look="secondary">Change roles</SubmitButton>
              <span className="meta">Their devices are signed out, so that the change holds at once.</span>
            </div>
          ) : (
            <p className="meta">Only administrators change roles.</p>
          )}
        </Form>
      </div>
    </section>
  );
}
