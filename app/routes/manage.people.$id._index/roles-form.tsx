import { Form } from "@remix-run/react";
import { roles, type Role } from "~/domain/people/role";
import { Checkbox } from "~/ui/choice";
import { SubmitButton } from "~/ui/submit-button";

interface RolesFormProps {
  person: { id: string; roles: Role[] };
  names: Record<Role, { name: string; means: string }>;
  /** Administrators grant roles; the People team sees them. */
  mayGrant: boolean;
}

export function RolesForm({ person, names, mayGrant }: RolesFormProps) {
  const action = `/manage/people/${person.id}/roles`;
  return (
    <section className="set" aria-labelledby="roles-title">
      <div>
        <h2 id="roles-title">Roles</h2>
        <p className="meta">Everybody active may nominate, vote and log wins. Roles open more.</p>
      </div>
      <div>
        <Form method="post" action={action} className="form">
          <fieldset className="stack-s plain-set" disabled={!mayGrant}>
            <legend className="vh">Roles</legend>
            {roles.map((role) => (
              <Checkbox
                key={`${role}${person.roles.includes(role)}`}
                name="role"
                value={role}
                label={names[role].name}
                hint={names[role].means}
                defaultChecked={person.roles.includes(role)}
              />
            ))}
          </fieldset>
          {mayGrant ? (
            <div className="form-acts">
              <SubmitButton look="secondary" action={action}>
                Change roles
              </SubmitButton>
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
