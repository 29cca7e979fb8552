import { longestThanks, type ThanksContent } from "~/domain/wins/guest-thanks";
import { listOf } from "~/ui/words";
import { Select } from "../select";
import { TextArea } from "../text-area";
import { TextField } from "../text-field";

interface ThanksFieldsProps {
  values: Partial<ThanksContent>;
  errors: Record<string, string>;
  win: { customer: string; suppliers: readonly string[]; hideCustomer: boolean };
}

/** Who is thanked, where the letter goes and what it says. */
export function ThanksFields({ values, errors, win }: ThanksFieldsProps) {
  const field = (name: keyof ThanksContent) => ({ name, defaultValue: values[name], error: errors[name] });
  return (
    <>
      <Select
        label="Guest of"
        options={[
          {
            value: "supplier",
            label: win.suppliers.length > 0 ? `Suppliers: ${listOf([...win.suppliers])}` : "A supplier",
          },
          { value: "customer", label: win.customer ? `Customer: ${win.customer}` : "A customer" },
        ]}
        {...field("guestOf")}
      />
      <TextField
        label="Name"
        maxLength={longestThanks.guestName}
        autoComplete="off"
        {...field("guestName")}
      />
      <TextField
        label="Firm"
        maxLength={longestThanks.firm}
        autoComplete="off"
        hint="If you like. Stands below the name."
        {...field("firm")}
      />
      <TextField
        label="E-mail address"
        type="email"
        maxLength={254}
        autoComplete="off"
        hint={
          win.hideCustomer
            ? "Left empty, you print the certificate. To the customer no letter goes: the team keeps them to itself."
            : "Left empty, no letter goes and you print the certificate."
        }
        {...field("address")}
      />
      <TextField
        label="Thanked for"
        maxLength={longestThanks.occasion}
        hint="Guests read this in place of what the win is called here."
        {...field("occasion")}
      />
      <TextArea
        label="Your words"
        rows={5}
        count={{ most: longestThanks.text, unit: "characters" }}
        hint="No amounts, and no name of another customer or supplier."
        {...field("text")}
      />
    </>
  );
}
