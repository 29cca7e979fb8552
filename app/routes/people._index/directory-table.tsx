import { DepartmentName } from "~/ui/department-name";
import { PersonCell } from "~/ui/person-cell";
import { LaurelIcon } from "~/ui/wreath";

interface DirectoryRow {
  id: string;
  name: string;
  jobTitle: string;
  location: string;
  department: { name: string; function: string };
  manager: string;
  wins: number;
  laurels: readonly { awardName: string; cycleName: string }[];
}

export function DirectoryTable({ rows }: { rows: readonly DirectoryRow[] }) {
  return (
    <div className="table-wrap">
      <table className="ppl">
        <thead>
          <tr>
            <th scope="col" aria-sort="ascending">
              Person
            </th>
            <th scope="col">Department</th>
            <th scope="col">Location</th>
            <th scope="col">Manager</th>
            <th scope="col" className="n">
              Joint wins
            </th>
            <th scope="col">Laurels</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <PersonCell person={row} to={`/people/${row.id}`} />
              <td>
                <DepartmentName department={row.department} />
              </td>
              <td>{row.location}</td>
              <td className="muted">{row.manager}</td>
              <td className="n">{row.wins === 0 ? <span className="muted">0</span> : row.wins}</td>
              <td>
                <Laurels laurels={row.laurels} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Laurels({ laurels }: Pick<DirectoryRow, "laurels">) {
  const [latest, ...more] = laurels;
  if (!latest) return <span className="muted">None yet</span>;
  const words = more.length > 0 ? `${latest.awardName}, and ${more.length} more` : latest.awardName;
  return (
    <span className="lr">
      <LaurelIcon />
      {more.length === 0 && latest.cycleName ? `${words}, ${latest.cycleName}` : words}
    </span>
  );
}
