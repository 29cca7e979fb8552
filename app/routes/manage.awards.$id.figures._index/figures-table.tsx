import { Search } from "lucide-react";
import { plainDay } from "~/ui/dates";
import { Empty } from "~/ui/empty";
import { FilterBar } from "~/ui/filter-bar";
import { PersonCell } from "~/ui/person-cell";
import { SectionHead } from "~/ui/section-head";
import { TextField } from "~/ui/text-field";
import { plural } from "~/ui/words";

interface FiguresTableProps {
  figures: readonly {
    id: string;
    person: { id: string; name: string; jobTitle: string };
    periodStart: string;
    figure: string;
  }[];
  total: number;
  search: string;
}

/** The figures that are there, the latest period first. */
export function FiguresTable({ figures, total, search }: FiguresTableProps) {
  return (
    <section aria-labelledby="there">
      <SectionHead id="there" title={plural(total, "figure")} />
      {(total > 0 || search) && (
        <FilterBar clearTo={search ? "?" : undefined}>
          <TextField
            label="Find somebody"
            name="q"
            type="search"
            maxLength={100}
            key={search}
            defaultValue={search}
            before={<Search className="i" aria-hidden="true" />}
          />
        </FilterBar>
      )}
      {figures.length === 0 ? (
        <Empty drawing="shelf" heading="h3" title={search ? "Nothing found" : "No figures yet"}>
          {search
            ? "Try a part of the name."
            : "Upload a file. You see what it would change before it counts."}
        </Empty>
      ) : (
        <div className="table-wrap">
          <table>
            <thead>
              <tr>
                <th scope="col">Person</th>
                <th scope="col">Period from</th>
                <th scope="col" className="n">
                  Figure
                </th>
              </tr>
            </thead>
            <tbody>
              {figures.map(({ id, person, periodStart, figure }) => (
                <tr key={id}>
                  <PersonCell person={person} to={`/people/${person.id}`} />
                  <td>{plainDay(periodStart)}</td>
                  <td className="n tn">{figure}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
