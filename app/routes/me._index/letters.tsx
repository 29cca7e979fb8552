import { Form } from "@remix-run/react";
import { Lock } from "lucide-react";
import { Switch } from "~/ui/choice";
import { Select } from "~/ui/select";
import { SubmitButton } from "~/ui/submit-button";
import { weekdays } from "~/ui/updates/weekdays";
import { zoneName } from "~/ui/zone-words";

interface LettersProps {
  letters: { digest: boolean; day: number; hour: number; celebrations: boolean; next: string };
  timeZone: string;
}

const locked = [
  { title: "Sign-in and what happens to your account", why: "Without them nobody could sign in, or notice." },
  { title: "Voting has opened, voting closes soon", why: "You are on the roll, so they always come." },
  { title: "A win or an order waits for you", why: "Somebody waits for your signature or your answer." },
  { title: "What became of what you sent", why: "They answer what you did yourself." },
];

/** Which letters come and when; those that somebody’s part depends on are locked and say why. */
export function Letters({ letters, timeZone }: LettersProps) {
  const hours = Array.from({ length: 24 }, (_, hour) => ({
    value: String(hour),
    label: `${String(hour).padStart(2, "0")}:00`,
  }));
  return (
    <section className="set" id="letters" aria-labelledby="letters-title">
      <div>
        <h2 id="letters-title">Letters</h2>
        <p className="meta">A lock means your part in an award, a win or an order depends on it.</p>
      </div>
      <div>
        <Form method="post" action="/me/letters" className="stack">
          <Switch
            name="digest"
            value="on"
            label="The weekly letter"
            hint={
              letters.digest
                ? `What is new of both departments. The next one is due on ${letters.next}.`
                : "What is new of both departments, once a week."
            }
            defaultChecked={letters.digest}
          />
          <div className="letter-time">
            <Select
              label="Day"
              name="day"
              defaultValue={String(letters.day)}
              options={weekdays.map((label, at) => ({ value: String(at + 1), label }))}
            />
            <Select
              label="Hour"
              name="hour"
              defaultValue={String(letters.hour)}
              hint={`Where you are: ${zoneName(timeZone)}`}
              options={hours}
            />
          </div>
          <Switch
            name="celebrations"
            value="on"
            label="Celebrations"
            hint="Winners announced, kind words, applause, a win that both sides have signed."
            defaultChecked={letters.celebrations}
          />
          <div>
            <SubmitButton look="secondary" action="/me/letters">
              Save
            </SubmitButton>
          </div>
        </Form>
        <ul className="locked-letters">
          {locked.map(({ title, why }) => (
            <li key={title}>
              <Lock className="i" aria-hidden="true" />
              <span>
                <b>{title}</b>
                <small>{why}</small>
              </span>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
