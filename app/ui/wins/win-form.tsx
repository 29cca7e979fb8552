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
import { StoryPart } from "./story-part";
import { TotalCost } from "./total-cost";
import { ValuesPart } from "./values-part";
import { VisibilityPart } from "./visibility-part";
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
  isSent,
}: WinFormProps & { wonOn: string; cost: TotalCostShown | null }) {
  return (
    <Form method="post" className="win-form" noValidate>
      {/* Enter in a field keeps the draft: it must not find the first button of some row. */}
      <button type="submit" name="then" value="keep" className="vh" tabIndex={-1} aria-hidden="true" />
      <input type="hidden" name="formKey" value={fields.formKey} />
      <FormErrors errors={errors} />
      <StoryPart fields={fields} errors={errors} />
      <PeoplePart
        named={fields.people}
        shares={fields.shares}
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
        errors={errors}
      />
      {cost && <TotalCost cost={cost} />}
      <EvidencePart {...evidence} />
      <VisibilityPart hideCustomer={fields.hideCustomer} hideAmounts={fields.hideAmounts} />
      <SendPart isSent={isSent} />
    </Form>
  );
}
