import { Form, useLocation, useSearchParams } from "@remix-run/react";
import { ButtonLink } from "~/ui/button";
import { FilterBar } from "~/ui/filter-bar";
import { Select } from "~/ui/select";
import { SubmitButton } from "~/ui/submit-button";
import { TextField } from "~/ui/text-field";
import { isNarrowed, queuePath } from "./filter";
import type { ScreeningData } from "./route";

/** Award, department, words and order of the queue. All of it stands in the address. */
export function QueueFilters({ data }: { data: ScreeningData }) {
  const [params] = useSearchParams();
  const { search } = useLocation();
  const { asked, categories, departments, canScreen, cycle } = data;
  const isOn = isNarrowed(asked);
  const all = (label: string, rows: readonly { id: string; name: string }[]) => [
    { value: "", label },
    ...rows.map(({ id, name }) => ({ value: id, label: name })),
  ];
  const clear = {
    categoryId: "",
    departmentId: "",
    search: "",
    doubles: false,
    sort: "title" as const,
    page: 1,
  };
  return (
    <details className="narrow" open={isOn}>
      <summary>{isOn ? "Filters are on" : "Filter, sort and more"}</summary>
      <FilterBar key={params.toString()} clearTo={isOn ? queuePath(asked, clear) : undefined}>
        <input type="hidden" name="list" value={asked.list} />
        <TextField label="Name or team" name="q" type="search" maxLength={100} defaultValue={asked.search} />
        {categories.length > 1 && (
          <Select
            label="Award"
            name="category"
            defaultValue={asked.categoryId}
            options={all("All awards", categories)}
          />
        )}
        <Select
          label="Department"
          name="department"
          defaultValue={asked.departmentId}
          options={all("All departments", departments)}
        />
        <Select
          label="Given to"
          name="reader"
          defaultValue={asked.reader}
          options={[
            { value: "", label: "Anybody" },
            { value: "me", label: "Me" },
            { value: "nobody", label: "Nobody yet" },
          ]}
        />
        <Select
          label="Look-alikes"
          name="doubles"
          defaultValue={asked.doubles ? "yes" : ""}
          options={[
            { value: "", label: "All entries" },
            { value: "yes", label: "Only look-alikes" },
          ]}
        />
        <Select
          label="Order"
          name="sort"
          defaultValue={asked.sort}
          options={[
            { value: "title", label: "By name" },
            { value: "stories", label: "Most stories first" },
          ]}
        />
      </FilterBar>
      <p className="acts">
        <ButtonLink look="quiet" size="small" to={`/manage/cycles/${cycle.id}/balance`}>
          Balance
        </ButtonLink>
        <ButtonLink look="quiet" size="small" to={`/manage/cycles/${cycle.id}/shortlist`}>
          Shortlist by rule
        </ButtonLink>
      </p>
      {canScreen && (
        <Form method="post" action={search || undefined}>
          <SubmitButton look="quiet" size="small" name="do" value="share">
            Share out what nobody has
          </SubmitButton>
        </Form>
      )}
    </details>
  );
}
