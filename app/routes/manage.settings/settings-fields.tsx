import { timeZones } from "~/domain/people/time-zone";
import { usualGiftNote } from "~/domain/wins/gift-note";
import { Select } from "~/ui/select";
import { TextArea } from "~/ui/text-area";
import { TextField } from "~/ui/text-field";
import { zoneOptions } from "~/ui/zone-words";

type Values = Partial<Record<string, string>>;

const locales = [
  ["en-GB", "English, United Kingdom"],
  ["en-US", "English, United States"],
  ["de-DE", "German, Germany"],
  ["fr-FR", "French, France"],
  ["es-ES", "Spanish, Spain"],
  ["it-IT", "Italian, Italy"],
  ["nl-NL", "Dutch, Netherlands"],
  ["pl-PL", "Polish, Poland"],
  ["sv-SE", "Swedish, Sweden"],
  ["da-DK", "Danish, Denmark"],
] as const;

export function SettingsFields({ values, errors }: { values: Values; errors: Values }) {
  const field = (name: string) => ({ name, defaultValue: values[name], error: errors[name] });
  return (
    <>
      <section className="set">
        <div>
          <h2>Company</h2>
          <p className="meta">Stands on letters, certificates and orders.</p>
        </div>
        <div>
          <TextField label="Name" required maxLength={120} {...field("name")} />
          <TextField
            label="What HR is called on screen"
            required
            maxLength={60}
            hint="For example People team."
            {...field("peopleTeamName")}
          />
          <TextArea
            label="Address"
            rows={4}
            maxLength={500}
            hint="Goes on purchase orders."
            {...field("address")}
          />
        </div>
      </section>
      <section className="set">
        <div>
          <h2>Numbers and dates</h2>
          <p className="meta">How amounts are written, and the zone that new cycles start in.</p>
        </div>
        <div>
          <div className="two">
            <Select
              label="Numbers as in"
              options={locales.map(([value, label]) => ({ value, label }))}
              {...field("locale")}
            />
            <TextField label="Currency" required maxLength={3} hint="Three letters." {...field("currency")} />
          </div>
          <Select label="Time zone" options={zoneOptions(timeZones())} {...field("timeZone")} />
        </div>
      </section>
      <section className="set">
        <div>
          <h2>Guests</h2>
          <p className="meta">What guests of customers and suppliers read when colleagues thank them.</p>
        </div>
        <div>
          <TextArea
            label="Note on gifts"
            rows={3}
            maxLength={500}
            hint={`Stands in each letter and on each certificate for guests. Left empty they say: ${usualGiftNote}`}
            {...field("giftNote")}
          />
        </div>
      </section>
      <section className="set">
        <div>
          <h2>Orders</h2>
          <p className="meta">How purchase orders are numbered, and which wins are worth a deal toy.</p>
        </div>
        <div>
          <TextField
            label="Pattern of PO numbers"
            required
            maxLength={60}
            hint="{year} is the year, {number} counts up."
            {...field("poPattern")}
          />
          <TextField
            label="Suggest a deal toy from (optional)"
            inputMode="decimal"
            maxLength={24}
            hint="Validated value of one win, in the currency above. Empty: none is suggested."
            {...field("toyValue")}
          />
        </div>
      </section>
    </>
  );
}
