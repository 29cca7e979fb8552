import { Form } from "@remix-run/react";
import { Chip } from "~/ui/chip";
import { SubmitButton } from "~/ui/submit-button";
import { HideForm } from "./hide-form";

interface SecondedProps {
  seconded: readonly { id: string; name: string; words: string; mayBeNamed: boolean; hiddenFor: string }[];
  canDecide: boolean;
  answered?: { id: string; reason: string; errors: Record<string, string> };
}

/** The sentences of those who seconded a nomination. They go with it, but for those that are hidden. */
export function Seconded({ seconded, canDecide, answered }: SecondedProps) {
  return seconded.map(({ id, name, words, mayBeNamed, hiddenFor }) => (
    <div className="qa" key={id} id={id}>
      <h3 className="label">
        Seconded by {name} <Chip look="plain">{mayBeNamed ? "May be named" : "Stays unnamed"}</Chip>
      </h3>
      <p className="said">{words}</p>
      {hiddenFor && <p className="meta">Hidden because: “{hiddenFor}”</p>}
      {canDecide && (
        <div className="kind-acts">
          {hiddenFor ? (
            <Form method="post">
              <input type="hidden" name="to" value="shown" />
              <SubmitButton size="small" look="quiet" name="endorsement" value={id}>
                Let it go with the nomination
              </SubmitButton>
            </Form>
          ) : (
            <HideForm what="endorsement" id={id} answered={answered?.id === id ? answered : undefined} />
          )}
        </div>
      )}
    </div>
  ));
}
