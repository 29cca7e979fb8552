import { Form, Link } from "@remix-run/react";
import { AwardPreviews } from "~/ui/award-previews";
import { Button, ButtonLink } from "~/ui/button";
import { Confirm } from "~/ui/confirm";
import { Select } from "~/ui/select";
import { methodNames } from "~/ui/voting-words";
import { plural } from "~/ui/words";
import type { RoomData } from "./route";

type Category = RoomData["categories"][number];

/** The awards of the cycle with their numbers. */
export function Categories({ data }: { data: RoomData }) {
  const { cycle, categories, addable, canDrop, seesResults } = data;
  return (
    <section aria-labelledby="categories">
      <h2 id="categories">Awards in this cycle</h2>
      <ul className="list">
        {categories.map((category) => (
          <li className="list-row" key={category.id}>
            <div className="grow">
              <h3>
                <Link className="name-link" to={`/manage/awards/${category.awardId}`}>
                  {category.name}
                </Link>
              </h3>
              <p className="meta">{factsOf(category)}</p>
              {["draft", "nominating", "screening"].includes(cycle.phase) && (
                <AwardPreviews
                  awardId={category.awardId}
                  categoryId={category.id}
                  hasBallot={category.hasBallot}
                  hasJury={category.kind === "jury"}
                />
              )}
              {category.first && <First first={category.first} />}
              {category.sheets && <SheetsDone {...category.sheets} />}
              {category.turnout && <Turnout {...category.turnout} />}
            </div>
            {category.first?.kind === "jury" && (
              <ButtonLink size="small" to={`/manage/cycles/${cycle.id}/jury/${category.first.id}`}>
                First jury<span className="vh"> of {category.name}</span>
              </ButtonLink>
            )}
            {category.kind === "jury" && cycle.phase !== "draft" && (
              <ButtonLink size="small" to={`/manage/cycles/${cycle.id}/jury/${category.id}`}>
                Jury<span className="vh"> of {category.name}</span>
              </ButtonLink>
            )}
            {seesResults && (
              <ButtonLink size="small" to={`/results/${category.id}`}>
                Result
              </ButtonLink>
            )}
            {canDrop && category.submitted + category.openEntries + category.shortlisted === 0 && (
              <Confirm
                label="Take out"
                size="small"
                look="quiet"
                title={`Take ${category.name} out of this cycle?`}
                confirm="Take it out"
                action={`/manage/cycles/${cycle.id}/categories/${category.id}/removal`}
              >
                <p>Drafts of nominations for it are deleted. The award itself stays.</p>
              </Confirm>
            )}
          </li>
        ))}
      </ul>
      {addable.length > 0 && (
        <Form method="post" action={`/manage/cycles/${cycle.id}/categories`} className="row wrap add-award">
          <Select
            label="Add an award"
            name="awardId"
            options={addable.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <Button type="submit">Add it</Button>
        </Form>
      )}
      {cycle.phase === "voting" && cycle.decides !== "juries" && (
        <p className="meta">Turnout is counted anew every 15 minutes.</p>
      )}
    </section>
  );
}

/** The first round of an award: how it is decided, and how far it is. */
function First({ first }: { first: NonNullable<Category["first"]> }) {
  const { method, size, isOver, sheets, turnout } = first;
  return (
    <>
      <p className="meta">
        <b>First round:</b> {methodNames[method]}, {size} go on{isOver && ". The list is made"}
      </p>
      {sheets && <SheetsDone {...sheets} />}
      {turnout && <Turnout {...turnout} />}
    </>
  );
}

function Turnout({ eligible, cast, groups }: NonNullable<Category["turnout"]>) {
  const percent = eligible === 0 ? 0 : Math.round((100 * cast) / eligible);
  const byGroup = groups.map((group) => `${group.name} ${group.cast} of ${group.eligible}`);
  return (
    <>
      <p className="row turnout">
        <span className="bar" aria-hidden="true">
          <i style={{ width: `${percent}%` }} />
        </span>
        <b>{percent}%</b>
        <span className="meta">
          {cast} of {eligible}
        </span>
      </p>
      {byGroup.length > 0 && <p className="meta turnout">{byGroup.join(", ")}</p>}
    </>
  );
}

/** How far the jury is: sheets, never scores. */
function SheetsDone({ done, total }: NonNullable<Category["sheets"]>) {
  return (
    <p className="row turnout">
      <span className="bar" aria-hidden="true">
        <i style={{ width: `${total === 0 ? 0 : (100 * done) / total}%` }} />
      </span>
      <span className="meta">
        {done} of {total} sheets done
      </span>
    </p>
  );
}

function factsOf(category: Category): string {
  const { submitted, returned, drafts, openEntries, shortlisted } = category;
  const facts = [
    category.decided,
    plural(submitted, "nomination"),
    drafts > 0 ? plural(drafts, "draft") : "",
    returned > 0 ? `${returned} returned` : "",
    openEntries > 0 ? `${plural(openEntries, "entry", "entries")} to read` : "",
    shortlisted > 0 ? plural(shortlisted, "finalist") : "",
  ];
  return facts.filter(Boolean).join(", ");
}
