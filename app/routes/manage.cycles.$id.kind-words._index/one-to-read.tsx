import { Form } from "@remix-run/react";
import { Chip } from "~/ui/chip";
import { SubmitButton } from "~/ui/submit-button";
import type { ComponentProps } from "react";
import { HideForm } from "./hide-form";
import { Seconded } from "./seconded";

interface OneToReadProps {
  row: {
    id: string;
    nominees: string;
    nominatorName: string;
    mayBeNamed: boolean;
    hiddenFor: string;
    category: { name: string };
    words: readonly { question: string; answer: string }[];
    seconded: ComponentProps<typeof Seconded>["seconded"];
  };
  list: "waiting" | "shown" | "hidden";
  canDecide: boolean;
  answered?: { id: string; reason: string; errors: Record<string, string> };
}

/** What one nominator wrote, with the ways to show it or not. The words themselves stay as they are. */
export function OneToRead({ row, list, canDecide, answered }: OneToReadProps) {
  const { id, nominees, nominatorName, mayBeNamed, hiddenFor, category, words } = row;
  return (
    <li className="list-row" id={id}>
      <div className="grow">
        <h2 className="h3">{nominees}</h2>
        <p className="meta">
          {category.name}, from {nominatorName}{" "}
          <Chip look="plain">{mayBeNamed ? "May be named" : "Stays unnamed"}</Chip>
        </p>
        {words.length === 0 && <p className="muted">There are no words in this nomination.</p>}
        {words.map(({ question, answer }) => (
          <div className="qa" key={question}>
            <h3 className="label">{question}</h3>
            <p className="said">{answer}</p>
          </div>
        ))}
        <Seconded seconded={row.seconded} canDecide={canDecide} answered={answered} />
        {hiddenFor && <p className="meta">Hidden because: “{hiddenFor}”</p>}
        {canDecide && (
          <div className="kind-acts">
            {list !== "shown" && (
              <Form method="post">
                <input type="hidden" name="to" value="shown" />
                <SubmitButton size="small" look="primary" name="nomination" value={id}>
                  {list === "hidden" ? "Show it after all" : "Show it"}
                </SubmitButton>
              </Form>
            )}
            {list !== "hidden" && (
              <HideForm what="nomination" id={id} answered={answered?.id === id ? answered : undefined} />
            )}
          </div>
        )}
      </div>
    </li>
  );
}
