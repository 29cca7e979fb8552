import { Form } from "@remix-run/react";
import { answerText } from "~/domain/awards/answer-text";
import { nomineeTitle } from "~/domain/awards/nominee-title";
import type { Question } from "~/domain/awards/question";
import { ButtonLink } from "./button";
import { FormErrors } from "./form-errors";
import { PageHead } from "./page-head";
import { SubmitButton } from "./submit-button";
import { TextArea } from "./text-area";

interface Screened {
  nominator: { name: string };
  nomineeNames: readonly string[];
  teamName: string;
  category: { name: string; questions: readonly Question[] };
  answers: Record<string, string>;
  cycle: { id: string; name: string };
  entryId: string | null;
}

/** What a page that decides about one nomination shows of it. */
export function screenedInWords(nomination: Screened) {
  const { nominator, nomineeNames, teamName, category, answers, cycle } = nomination;
  return {
    about: `${nominator.name} for ${nomineeTitle([...nomineeNames], teamName)}, ${category.name}`,
    back: pathBack(nomination),
    cycle: { id: cycle.id, name: cycle.name },
    answers: category.questions.map((question) => ({
      label: question.label,
      answer: answerText(question, answers[question.id] ?? ""),
    })),
  };
}

/** The entry of a nomination in screening. */
export function pathBack({ cycle, entryId }: { cycle: { id: string }; entryId: string | null }): string {
  return `/manage/cycles/${cycle.id}/screening?entry=${entryId ?? ""}`;
}

/** The way to such a page, which ends with what is asked there. */
export function crumbsTo(question: string) {
  return ({ cycle, back }: Pick<ReturnType<typeof screenedInWords>, "cycle" | "back">) => [
    { label: "Cycles", to: "/manage/cycles" },
    { label: cycle.name, to: `/manage/cycles/${cycle.id}` },
    { label: "Screening", to: back },
    { label: question },
  ];
}

interface NominationDecisionProps {
  title: string;
  meaning: string;
  question: string;
  verb: string;
  nomination: ReturnType<typeof screenedInWords>;
  answered: { reason: string; errors: Record<string, string> } | undefined;
}

/** Asks for the reason of a decision about one nomination, with its words in view. */
export function NominationDecision(props: NominationDecisionProps) {
  const { title, meaning, question, verb, nomination, answered } = props;
  const errors = answered?.errors ?? {};
  return (
    <>
      <PageHead title={title} lead={nomination.about} />
      <Form method="post" className="form">
        <FormErrors errors={errors} />
        <p>{meaning} You can undo this for ten minutes, and the letter waits that long.</p>
        {nomination.answers.map(({ label, answer }) => (
          <div className="qa" key={label}>
            <h2 className="label">{label}</h2>
            <p>{answer || "No answer."}</p>
          </div>
        ))}
        <TextArea
          label={question}
          name="reason"
          rows={3}
          defaultValue={answered?.reason}
          error={errors.reason}
          maxLength={1000}
        />
        <p className="form-acts">
          <SubmitButton>{verb}</SubmitButton>
          <ButtonLink to={nomination.back}>Not now</ButtonLink>
        </p>
      </Form>
    </>
  );
}
