import { plainMoney } from "~/domain/money";
import type { Element } from "~/domain/wins/tco/element";
import { changeOf } from "~/domain/wins/value-line";
import { FieldError } from "../field";
import type { FormErrorsByField } from "../form-errors";
import { figureFields, type TypedTco } from "./tco-content";

/** What the server could not read of the figures, each with the name of its figure. */
export function TcoErrors({
  element,
  index,
  errors,
}: {
  element: Element;
  index: number;
  errors: FormErrorsByField;
}) {
  const refused = element.figures.flatMap(({ label }, at) =>
    (figureFields[at] ?? []).flatMap((name, after) => {
      const id = `${name}-${index}`;
      return errors[id] ? [{ id, text: `${label}${after ? ", after" : ""}: ${errors[id]}` }] : [];
    }),
  );
  return (
    <>
      {refused.map(({ id, text }) => (
        <FieldError key={id} id={`${id}-error`}>
          {text}
        </FieldError>
      ))}
    </>
  );
}

interface TcoResultProps {
  element: Element;
  result: TypedTco | null;
  money: { currency: string; locale: string };
}

/** The difference that counts, or what is still to be filled in. */
export function TcoResult({ element, result, money }: TcoResultProps) {
  if (!result || result.before === null || result.after === null) {
    return <p className="meta">Fill in the figures. What they come to stands here at once.</p>;
  }
  const { amount, direction } = changeOf({
    ...{ kind: element.kind, unit: "money", baseline: result.before, achieved: result.after },
  });
  const size = plainMoney({ amount: amount < 0n ? -amount : amount, currency: money.currency }, money.locale);
  if (direction === "same") return <p className="meta">Nothing changes yet.</p>;
  return (
    <p className="fx-d" role="status">
      <b>{size}</b> {direction === "better" ? "better" : "worse"}{" "}
      {element.often === "yearly" ? "every year" : "once"}
    </p>
  );
}
