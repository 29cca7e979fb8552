import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { requireMay } from "~/auth/require.server";
import { listAwardFaces } from "~/db/award-faces.server";
import { awardsAPage, listAwards } from "~/db/awards.server";
import { database } from "~/db/client.server";
import { awardKindNames } from "~/ui/award-words";
import { AwardFace } from "~/ui/award-face";
import { ButtonLink } from "~/ui/button";
import { Chip } from "~/ui/chip";
import { Empty } from "~/ui/empty";
import { FilterBar } from "~/ui/filter-bar";
import { Note } from "~/ui/note";
import { PageHead } from "~/ui/page-head";
import { pageNumber } from "~/ui/page-number";
import { Pagination } from "~/ui/pagination";
import { Select } from "~/ui/select";
import { TextField } from "~/ui/text-field";
import { plural } from "~/ui/words";

export const meta: MetaFunction = () => [{ title: "Awards · Laurels" }];

export async function loader({ request }: LoaderFunctionArgs) {
  await requireMay(request, "manage-awards");
  const query = new URL(request.url).searchParams;
  const filter = {
    search: (query.get("search") ?? "").slice(0, 100),
    state: query.get("state") === "retired" ? ("retired" as const) : ("active" as const),
    page: pageNumber(query),
  };
  const { rows, total } = await listAwards(database(), filter);
  const faces = await listAwardFaces(
    database(),
    rows.map(({ id }) => id),
  );
  const awards = rows.map(({ _count, ...award }) => ({
    ...award,
    face: faces.get(award.id) ?? null,
    fact: `${plural(_count.categories, "cycle")}, ${plural(_count.laureates, "laureate")}`,
  }));
  return json({ awards, total, filter, pageSize: awardsAPage, done: query.get("done") });
}

export default function Awards() {
  const { awards, total, filter, pageSize, done } = useLoaderData<typeof loader>();
  const isFiltered = filter.search !== "" || filter.state === "retired";
  return (
    <>
      <PageHead title="Awards" lead="Lasting honours with their rules. A cycle runs one or more of them.">
        <ButtonLink to="/manage/awards/new">New award</ButtonLink>
        <ButtonLink look="primary" to="/manage/awards/gallery">
          Choose a ready award
        </ButtonLink>
      </PageHead>
      {done === "adopted" && (
        <Note look="good" role="status">
          The awards are yours. The next cycle can run them.
        </Note>
      )}
      <FilterBar clearTo={isFiltered ? "/manage/awards" : undefined}>
        <TextField label="Search" name="search" type="search" defaultValue={filter.search} maxLength={100} />
        <Select
          label="Show"
          name="state"
          defaultValue={filter.state}
          options={[
            { value: "active", label: "In use" },
            { value: "retired", label: "Retired" },
          ]}
        />
      </FilterBar>
      {awards.length === 0 && (
        <Empty drawing="shelf" title={isFiltered ? "Nothing found" : "No awards yet"}>
          {isFiltered ? "Try a part of the name." : "Begin with a ready one and change what you like."}
        </Empty>
      )}
      <ul className="list">
        {awards.map((award) => (
          <li className="list-row" key={award.id}>
            {award.face && <AwardFace face={award.face} />}
            <div className="grow">
              <h2 className="h3">
                <Link className="name-link" to={`/manage/awards/${award.id}`}>
                  {award.name}
                </Link>
              </h2>
              <p className="ink2">{award.purpose}</p>
              <p className="meta">{award.fact}</p>
            </div>
            <Chip look="plain">{awardKindNames[award.kind]}</Chip>
            {award.kind === "threshold" && (
              <ButtonLink size="small" to={`/manage/awards/${award.id}/run`}>
                Who reaches it
              </ButtonLink>
            )}
            {award.kind === "direct" && !award.retiredAt && (
              <ButtonLink size="small" to={`/manage/awards/${award.id}/give`}>
                Give it
              </ButtonLink>
            )}
          </li>
        ))}
      </ul>
      <Pagination page={filter.page} pageSize={pageSize} total={total} noun="awards" />
    </>
  );
}
