import { Form } from "@remix-run/react";
import type { TotalCostShown } from "~/domain/wins/total-cost-words";
import { FormErrors, type FormErrorsByField } from "../form-errors";
import type { PersonOption } from "../person-option";
import { DaysPart } from "./days-part";
import type { EvidenceFile } from "./evidence-files";
import { EvidencePart } from "./evidence-part";
import { PeoplePart } from "./people-part";
import type { RatedMonths } from "./rate-hint";
import { SendPart } from "./send-part";
import { sharesSoFar } from "./shares-so-far";
import { StoryPart } from "./story-part";
import { toldErrors } from "./told-apart";
import { TotalCost } from "./total-cost";
import { ValuesPart } from "./values-part";
import { VisibilityPart } from "./visibility-part";
import { unlikelyRows } from "./value-content";
import type { WinFields } from "./win-fields";

export interface NamedPerson {
  id: string;
  name: string;
  detail: string;
}

export interface WinFormData {
  fields: WinFields;
  /** Name and job of everybody whose id is in the fields. */
  people: readonly NamedPerson[];
  errors?: FormErrorsByField;
  /** Without scripts: who was found for a name typed in one of the three fields. */
  found?: { name: string; query: string; people: PersonOption[] };
}

export interface WinFormProps extends WinFormData {
  currencies: readonly string[];
  /** Of the company, for amounts. */
  locale: string;
  rated: RatedMonths;
  evidence: { base: string | null; files: readonly EvidenceFile[] };
  /** Where the draft is shown afterwards; a new win has none yet. */
  isSent: boolean;
}

interface WinTyped {
  wonOn: string;
  cost: TotalCostShown | null;
  /** The errors as the server sent them, of which `errors` still stand. */
  sent: FormErrorsByField | undefined;
  /** What stands in the form now. */
  typed: WinFields;
}

/** The form of a joint win. Everything in it works as one plain form; scripts only spare the way to the server. */
export function WinForm({
  fields,
  people,
  errors,
  found,
  currencies,
  locale,
  rated,
  evidence,
  wonOn,
  cost,
  sent,
  typed,
  isSent,
}: WinFormProps & WinTyped) {
  return (
    <Form method="post" className="win-form" noValidate>
      {/* Enter in a field keeps the draft: it must not find the first button of some row. */}
      <button type="submit" name="then" value="keep" className="vh" tabIndex={-1} aria-hidden="true" />
      <input type="hidden" name="formKey" value={fields.formKey} />
      <FormErrors errors={errors && toldErrors(errors, typed)} sent={sent} />
      <StoryPart fields={fields} errors={errors} />
      <PeoplePart
        named={fields.people}
        shares={fields.shares}
        sharesSoFar={sharesSoFar(typed)}
        people={people}
        errors={errors}
        found={found}
      />
      <DaysPart days={fields.days} errors={errors} />
      <ValuesPart
        values={fields.values}
        say={fields.say}
        currency={fields.currency}
        currencies={currencies}
        locale={locale}
        rateHint={{ rated, wonOn }}
        unlikely={unlikelyRows(typed)}
        errors={errors}
      />
      {cost && <TotalCost cost={cost} />}
      <EvidencePart {...evidence} />
      <VisibilityPart hideCustomer={fields.hideCustomer} hideAmounts={fields.hideAmounts} />
      <SendPart isSent={isSent} />
    </Form>
  );
}
