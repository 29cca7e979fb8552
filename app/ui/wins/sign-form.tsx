import { Form, Link } from "@remix-run/react";
import { Signature } from "lucide-react";
import { Checkbox } from "../choice";
import { FieldError } from "../field";
import { FormErrors, type FormErrorsByField } from "../form-errors";
import { sideNames } from "../side";
import { SubmitButton } from "../submit-button";
import { TextArea } from "../text-area";

interface SignFormProps {
  winId: string;
  /** When the win that is shown was sent: what was sent since is not what they sign. */
  sentAt: string | null;
  side: "sales" | "procurement";
  /** Who has signed: the second signature ties the knot. */
  signOffs: { sales: unknown; procurement: unknown };
  /** In whose place the reader signs; null for themselves. */
  standsFor: { name: string; as: "deputy" | "lead" } | null;
  /** What the win hides: the words are read by all once both have signed. */
  hidden: string | null;
  values?: { words: string; fair?: string };
  errors?: FormErrorsByField;
}

/** One side answers one question about the other. The second answer ties the knot. */
export function SignForm({
  winId,
  sentAt,
  side,
  signOffs,
  standsFor,
  hidden,
  values,
  errors = {},
}: SignFormProps) {
  const across = side === "sales" ? "procurement" : "sales";
  return (
    <section className="sheet pad sign" id="sign" aria-labelledby="sign-title">
      <h2 id="sign-title" className="h3">
        Sign for {sideNames[side]}
      </h2>
      {standsFor && <p className="meta">{placeWords(standsFor)} The page of the win says so.</p>}
      {hidden && <p className="meta">{hidden} Leave them out of your words.</p>}
      <Form method="post" action={`/wins/${winId}/sign-off`} className="stack" noValidate>
        <FormErrors errors={errors} />
        {sentAt && <input type="hidden" name="sentAt" value={sentAt} />}
        <TextArea
          label={`What did ${sideNames[across]} do that we could not?`}
          name="words"
          rows={3}
          maxLength={1000}
          defaultValue={values?.words}
          error={errors.words}
        />
        <Checkbox
          name="fair"
          value="yes"
          defaultChecked={values?.fair === "yes"}
          label="The people named did the work, and the figures are right as far as I know."
        />
        {errors.fair && <FieldError>{errors.fair}</FieldError>}
        <SubmitButton size="large" action={`/wins/${winId}/sign-off`}>
          <Signature className="i" aria-hidden="true" />
          {signOffs[across] ? "Sign and tie the knot" : `Sign for ${sideNames[side]}`}
        </SubmitButton>
      </Form>
      <Link className="btn btn-q" to={`/wins/${winId}/return`}>
        Ask for a change
      </Link>
    </section>
  );
}

/** “You sign as the deputy of Priya Wintergreen, who is away.” */
function placeWords({ name, as }: { name: string; as: "deputy" | "lead" }): string {
  if (as === "deputy") return `You sign as the deputy of ${name}, who is away.`;
  return `You sign as the lead of the department of ${name}.`;
}
