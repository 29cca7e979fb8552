import { Form } from "@remix-run/react";
import { useEffect, useRef } from "react";
import type { BallotChoice } from "~/domain/voting/election";
import { remarksOn } from "~/domain/voting/remarks";
import { Button } from "~/ui/button";
import { Note } from "~/ui/note";
import { SubmitButton } from "~/ui/submit-button";
import { BallotRows } from "./ballot-rows";
import { choicesOf, type BallotPage } from "./ballot-page";
import { SecretNote } from "./cast-part";
import { remarkWords } from "./remark-words";
import type { WrittenBallot } from "./written-ballot";

interface CheckProps {
  page: BallotPage;
  choice: BallotChoice;
  written: WrittenBallot;
}

/** The ballot once more in words, before it is cast. Nothing is kept between the two steps but this form. */
export function Check({ page, choice, written }: CheckProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const choices = choicesOf(page);
  const remarks = remarksOn(
    page.method,
    choices.map(({ id }) => id),
    choice,
  );
  const isEmpty = remarks.some(({ word }) => word === "empty");
  return (
    <Form method="post" className="paper checking" aria-labelledby="checking">
      <div className="up">
        <p className="meta">{page.award}</p>
        <h1 id="checking" className="h2" tabIndex={-1} ref={heading}>
          This is your ballot.
        </h1>
        <BallotRows choices={choices} choice={choice} />
        {remarks.map((remark) => (
          <Note key={remark.word}>{remarkWords(remark, page.method, choices)}</Note>
        ))}
        {Object.entries(written.fields).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {isEmpty && <input type="hidden" name="blank" value="yes" />}
      </div>
      <div className="dn">
        <SecretNote peopleTeam={page.peopleTeam} />
        <SubmitButton size="large" className="whole" name="step" value="cast">
          {isEmpty ? "Cast an empty ballot" : "Cast my ballot"}
        </SubmitButton>
        <Button type="submit" className="whole" name="step" value="edit">
          Change it
        </Button>
        <p className="meta centred">You can replace it until {page.until}.</p>
      </div>
    </Form>
  );
}
