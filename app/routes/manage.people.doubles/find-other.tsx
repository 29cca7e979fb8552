import { Form } from "@remix-run/react";
import { Search } from "lucide-react";
import { Button, ButtonLink } from "~/ui/button";
import { PersonLine } from "~/ui/person-line";
import { TextField } from "~/ui/text-field";

interface FindOtherProps {
  kept: { id: string; name: string; email: string };
  search: string;
  found: readonly { id: string; name: string; detail: string }[] | null;
}

/** Finds the other account of somebody. */
export function FindOther({ kept, search, found }: FindOtherProps) {
  return (
    <>
      <Form method="get" className="form">
        <input type="hidden" name="kept" value={kept.id} />
        <TextField
          label={`The other account of ${kept.name}`}
          name="q"
          type="search"
          maxLength={100}
          defaultValue={search || kept.name}
          hint={`${kept.email} is kept. You can still swap the two.`}
          before={<Search className="i" aria-hidden="true" />}
        />
        <p className="form-acts">
          <Button type="submit">Find</Button>
        </p>
      </Form>
      {found?.length === 0 && <p role="status">Nobody else is found. Try a part of the name.</p>}
      {found && (
        <ul className="list">
          {found.map(({ id, name, detail }) => (
            <li className="list-row" key={id}>
              <div className="grow">
                <PersonLine person={{ id, name }} detail={detail} />
              </div>
              <ButtonLink size="small" to={`?kept=${kept.id}&gone=${id}`}>
                Compare
              </ButtonLink>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
