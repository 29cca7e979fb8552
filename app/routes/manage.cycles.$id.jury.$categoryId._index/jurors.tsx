import { Form, Link } from "@remix-run/react";
import { Confirm } from "~/ui/confirm";
import { FieldError } from "~/ui/field";
import { JuryProgress } from "~/ui/juries/jury-progress";
import { PersonLine } from "~/ui/person-line";
import type { PersonOption } from "~/ui/person-option";
import { PersonPicker } from "~/ui/person-picker";
import { SubmitButton } from "~/ui/submit-button";
import { plural } from "~/ui/words";
import type { BoardData } from "./board-data.server";

interface JurorsProps {
  board: BoardData;
  mayRun: boolean;
  errors: Record<string, string>;
  picked?: { chosen: PersonOption[]; found?: { query: string; people: PersonOption[] } };
}

/** Each juror's progress, the reminder, and the seat for one more. */
export function Jurors({ board, mayRun, errors, picked }: JurorsProps) {
  const { jurors, isRunning, isSeated, mayName, lastReminder } = board;
  const behind = jurors.filter(
    ({ left, progress }) => left === null && progress.done < progress.total,
  ).length;
  return (
    <section aria-labelledby="jurors">
      <div className="sec">
        <h2 id="jurors">Jurors</h2>
        {mayRun && isRunning && behind > 0 && (
          <Confirm
            label={`Remind ${behind}`}
            size="small"
            title={`Remind ${plural(behind, "juror")} now?`}
            confirm="Remind them"
            fields={{ do: "remind" }}
          >
            <p>Only those with open sheets get a letter, each at most once in twelve hours.</p>
            <p className="meta">
              {lastReminder ? `Last reminded on ${lastReminder}.` : "Nobody was reminded yet."}
            </p>
          </Confirm>
        )}
      </div>
      {errors[""] && <FieldError>{errors[""]}</FieldError>}
      <ul className="list">
        {jurors.map((juror) => (
          <li className="seat" key={juror.id}>
            <PersonLine
              person={juror.person}
              detail={juror.left ? `Left: ${juror.left}` : juror.person.jobTitle}
            />
            <div className="grow">
              {isSeated && <JuryProgress progress={juror.progress} due={asideWords(juror.aside)} />}
            </div>
            <span className="meta">{juror.reminded ? `Reminded ${juror.reminded}` : ""}</span>
            {mayRun && !isSeated && mayName && juror.left === null && (
              <Form method="post">
                <input type="hidden" name="jurorId" value={juror.id} />
                <SubmitButton look="quiet" size="small" name="do" value="unname">
                  Take off<span className="vh"> {juror.person.name}</span>
                </SubmitButton>
              </Form>
            )}
            {isSeated && (
              <Link className="more" to={`jurors/${juror.id}`}>
                Sheets<span className="vh"> of {juror.person.name}</span>
              </Link>
            )}
          </li>
        ))}
      </ul>
      {jurors.length === 0 && (
        <p className="ink2">{isSeated ? "Nobody is seated." : "Nobody is named here yet."}</p>
      )}
      {mayRun && mayName && (
        <Form method="post" className="add-juror" key={jurors.length}>
          <PersonPicker
            label="Add a juror"
            name="personId"
            source={`/people/search?judges=${board.id}`}
            chosen={picked?.chosen}
            found={picked?.found}
            error={errors.personId}
            hint={isSeated ? hints.atWork : hints.before}
          />
          <SubmitButton look="secondary">{isSeated ? "Seat them" : "Name them"}</SubmitButton>
        </Form>
      )}
    </section>
  );
}

const hints = {
  atWork: "They get the entries that need somebody, and a letter. Conflicts are found by themselves.",
  before:
    "They are seated when judging opens, with those whom the rules of the award name, and get a letter then.",
};

function asideWords(aside: number): string {
  return aside > 0 ? `stepped aside from ${aside}` : "";
}
