import { columns, neededColumns, type Column } from "~/domain/people/import/columns";
import { columnNames } from "~/ui/import-words";
import { SectionHead } from "~/ui/section-head";

const means: Record<Column, string> = {
  name: "As colleagues write it",
  email: "People are known by it and sign in with it",
  department: "New names become new departments",
  function: "Of the department: sales, procurement, finance, hr or other",
  manager: "Of somebody in the file or in the directory",
  location: "Town or site",
  timeZone: "Like Europe/Berlin; the company’s where it is empty",
  startDate: "Like 2026-04-06",
  employeeNumber: "Knows people again whose address has changed",
  jobTitle: "Shown under the name",
};

/** What the first line of the file may name. */
export function ColumnsKnown() {
  return (
    <section aria-labelledby="columns">
      <SectionHead id="columns" title="Columns" />
      <div className="table-wrap">
        <table className="columns-known">
          <tbody>
            {columns.map((column) => (
              <tr key={column}>
                <th scope="row">{columnNames[column]}</th>
                <td>{means[column]}</td>
                <td className="muted">{neededColumns.includes(column) ? "Needed" : "If you have it"}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="meta">
        A column that the file leaves out stays as it is. Importing the same file again changes nothing.
      </p>
    </section>
  );
}
