import { Switch } from "../choice";
import { Part } from "./part";

/** What others may not read. */
export function VisibilityPart({
  hideCustomer,
  hideAmounts,
}: {
  hideCustomer: boolean;
  hideAmounts: boolean;
}) {
  return (
    <Part id="see" title="Who may see it">
      <Switch
        name="hideCustomer"
        defaultChecked={hideCustomer}
        label={<b>Hide the customer’s name</b>}
        hint="Others read “Customer not named”. The name also stays out of mail, search and engraving, so leave it out of your texts."
      />
      <Switch
        name="hideAmounts"
        defaultChecked={hideAmounts}
        label={<b>Hide amounts</b>}
        hint="Percentages and days still show. Amounts stay with the people named, Finance and the People team, so leave them out of your texts."
      />
    </Part>
  );
}
