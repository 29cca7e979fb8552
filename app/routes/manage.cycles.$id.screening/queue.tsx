import { Link } from "@remix-run/react";
import { AvatarPair } from "~/ui/avatar";
import { FilterBar } from "~/ui/filter-bar";
import { Segmented } from "~/ui/segmented";
import { Select } from "~/ui/select";
import { plural } from "~/ui/words";
import { screeningPath } from "./paths";
import type { ScreeningData } from "./route";

const mark = {
  open: { label: "New", look: "chip c-plain" },
  shortlisted: { label: "Finalist", look: "chip c-ok" },
  left_out: { label: "Not on the jury’s list", look: "chip c-plain" },
  withdrawn: { label: "Withdrawn", look: "chip c-plain" },
  disqualified: { label: "Disqualified", look: "chip c-bad" },
};

/** The lists of screening: to read, on the shortlist, and out. */
export function Queue({ data }: { data: ScreeningData }) {
  const { queue, counts, list, categories, categoryId, entry } = data;
  const segment = (value: string, label: string) => ({
    label,
    to: screeningPath({ list: value, categoryId }),
    current: list === value,
  });
  return (
    <section className="ql" aria-label="Queue">
      <div className="h">
        <h1>Screening</h1>
        <Segmented
          label="List"
          options={[
            segment("open", `To read ${counts.open}`),
            segment("shortlisted", `Shortlist ${counts.shortlisted}`),
            segment("out", `Out ${counts.out}`),
          ]}
        />
        {categories.length > 1 && (
          <FilterBar>
            <input type="hidden" name="list" value={list} />
            <Select
              label="Award"
              name="category"
              defaultValue={categoryId}
              options={[
                { value: "", label: "All awards" },
                ...categories.map(({ id, name }) => ({ value: id, label: name })),
              ]}
            />
          </FilterBar>
        )}
      </div>
      <ul>
        {queue.map(({ id, title, people, stories, state, category }) => (
          <li key={id}>
            <Link
              to={screeningPath({ list, categoryId }, id)}
              aria-current={id === entry?.id ? "true" : undefined}
              preventScrollReset
            >
              <AvatarPair people={people.slice(0, 2)} />
              <span className="grow">
                <b>{title}</b>
                <small>
                  {plural(stories, "story", "stories")}, {category.name}
                </small>
              </span>
              <span className={mark[state].look}>{mark[state].label}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
