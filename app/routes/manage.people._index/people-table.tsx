import type { Role } from "~/domain/people/role";
import { Chip } from "~/ui/chip";
import { DepartmentName } from "~/ui/department-name";
import { PersonCell } from "~/ui/person-cell";

interface PeopleTableProps {
  people: readonly {
    id: string;
    name: string;
    jobTitle: string;
    email: string;
    location: string;
    department: { name: string; function: string };
    manager: { name: string } | null;
    roles: Role[];
  }[];
  names: Record<Role, { name: string }>;
}

export function PeopleTable({ people, names }: PeopleTableProps) {
  return (
    <div className="table-wrap">
      <table className="ppl">
        <thead>
          <tr>
            <th scope="col">Person</th>
            <th scope="col">Department</th>
            <th scope="col">E-mail</th>
            <th scope="col">Manager</th>
            <th scope="col">Location</th>
            <th scope="col">Roles</th>
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <tr key={person.id}>
              <PersonCell person={person} to={`/manage/people/${person.id}`} />
              <td>
                <DepartmentName department={person.department} />
              </td>
              <td className="muted">{person.email}</td>
              <td className="muted">{person.manager?.name}</td>
              <td>{person.location}</td>
              <td>
                <span className="roles">
                  {person.roles.map((role) => (
                    <Chip key={role} look="plain">
                      {names[role].name}
                    </Chip>
                  ))}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
