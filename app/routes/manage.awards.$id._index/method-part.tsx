import { useState } from "react";
import { tieRulesFor, type AwardDraft } from "~/domain/awards/award";
import type { CountingMethod } from "~/domain/voting/election";
import { ButtonLink } from "~/ui/button";
import { useHydrated } from "~/ui/hydrated";
import { Select } from "~/ui/select";
import { TextField } from "~/ui/text-field";
import { tieFirst } from "~/ui/voting-words";
import { MethodCards } from "./method-cards";
import { tieChoices } from "./method-choices";
import { SeatsPart } from "./seats-part";

interface MethodPartProps {
  award: AwardDraft;
  /** Where the ballot can be looked at; none before the award is kept. */
  preview: string | null;
  errors: Record<string, string>;
}

const usual = { value: "usual", label: "The usual: look back at the rounds, or share where there are none" };

/** How many win, how people vote, and what happens in a tie, in the words that voters read. */
export function MethodPart({ award, preview, errors }: MethodPartProps) {
  const hydrated = useHydrated();
  const written = { seats: award.seats, method: award.method };
  const [{ seats, method }, setChosen] = useState(written);
  const isShared = method === "stv" && seats > 1;
  const fitting = tieRulesFor(isShared ? "stv" : method);
  const offered = hydrated ? fitting : tieRulesFor("irv");
  return (
    <section
      className={hydrated && seats < 2 ? "blk stack for-cycle one-wins" : "blk stack for-cycle several-win"}
      onChange={(event) => setChosen(chosenIn(event.currentTarget))}
    >
      <h2>How the winner is chosen</h2>
      <p className="meta">Voters see the same words you see here.</p>
      <SeatsPart
        seats={award.seats}
        meaning={award.method === "stv" ? "shares" : "liked"}
        error={errors.seats}
      />
      <MethodCards method={award.method === "stv" ? "irv" : award.method} error={errors.method} />
      <div className="for-vote">
        <Select
          label="A tie goes to"
          name="tieRule"
          defaultValue={tieRulesFor(award.method).includes(award.tieRule) ? award.tieRule : "usual"}
          options={[usual, ...tieChoices(offered)]}
          error={errors.tieRule}
          hint={["Shown on the ballot. The seed of the lot is sealed when voting opens.", tieFirst[method]]
            .filter(Boolean)
            .join(" ")}
        />
      </div>
      <TextField
        label="Characters in a citation"
        name="citationLength"
        type="number"
        min={40}
        max={2000}
        defaultValue={award.citationLength}
        error={errors.citationLength}
        hint="The words about a finalist on the ballot."
      />
      {preview && (
        <p className="for-vote">
          <ButtonLink size="small" to={`${preview}?method=${method}`}>
            See this ballot as a voter
          </ButtonLink>
        </p>
      )}
    </section>
  );
}

/** What the part says now, before it is sent. */
function chosenIn(part: HTMLElement): { seats: number; method: CountingMethod } {
  const value = (selector: string) => part.querySelector<HTMLInputElement>(selector)?.value ?? "";
  const seats = Number(value("[name=seats]"));
  const shares = seats > 1 && value("[name=meaning]:checked") === "shares";
  return { seats, method: (shares ? "stv" : value("[name=method]:checked")) as CountingMethod };
}
