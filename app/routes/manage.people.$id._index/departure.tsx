import { Form, Link } from "@remix-run/react";
import { Confirm } from "~/ui/confirm";
import { FormErrors } from "~/ui/form-errors";
import { SubmitButton } from "~/ui/submit-button";

interface DepartureProps {
  person: { id: string; name: string; hasLeft: boolean };
  errors?: Record<string, string>;
}

/** Whether somebody is with the company, and the way out of it and back. */
export function Departure({ person, errors }: DepartureProps) {
  return (
    <section className="set" aria-labelledby="departure-title">
      <div>
        <h2 id="departure-title">{person.hasLeft ? "Has left" : "Leaving"}</h2>
        <p className="meta">Nobody is deleted. Wins and laurels stay.</p>
        <p className="meta">
          <Link to={`/manage/people/doubles?kept=${person.id}`}>Merge with another account</Link>
        </p>
      </div>
      <div className="stack-s">
        <FormErrors errors={errors} />
        {person.hasLeft ? (
          <Form method="post">
            <SubmitButton look="secondary" name="do" value="comeback">
              Take back into the company
            </SubmitButton>
          </Form>
        ) : (
          <Confirm
            label="Mark as left"
            look="danger"
            title={`Mark ${person.name} as left?`}
            confirm="Mark as left"
            fields={{ do: "departure" }}
          >
            <p>Every device is signed out at once, and no new code is sent.</p>
            <p>
              They can no longer nominate or vote. They are struck from the rolls of open votes, and a ballot
              they have cast there is not counted. Votes that are closed stay as they are.
            </p>
          </Confirm>
        )}
      </div>
    </section>
  );
}
