import { Checkbox } from "~/ui/choice";
import { Note } from "~/ui/note";
import { SubmitButton } from "~/ui/submit-button";
import type { NominateData } from "./route";

interface SendPartProps {
  data: Pick<NominateData, "cycle" | "state" | "takes">;
  mayBeNamed: boolean;
}

/** Whether the nominees read who wrote, and the buttons that send or keep. */
export function SendPart({ data: { cycle, state, takes }, mayBeNamed }: SendPartProps) {
  const isSent = state === "submitted";
  return (
    <section className="part" id="send">
      <h2>Send it</h2>
      {takes ? (
        <>
          <Checkbox
            name="mayBeNamed"
            value="yes"
            defaultChecked={mayBeNamed}
            label="Name me to the people I nominate"
            hint="Once the winners are announced they may read your words. Without the tick they don't learn who wrote them."
          />
          <div className="row wrap">
            <SubmitButton size="large" name="do" value="send">
              {isSent ? "Send the changes" : "Send the nomination"}
            </SubmitButton>
            {!isSent && (
              <SubmitButton look="secondary" size="large" name="do" value="save">
                Save as a draft
              </SubmitButton>
            )}
          </div>
        </>
      ) : (
        <Note>Nominations were open until {cycle.closes}. This one stays as you sent it.</Note>
      )}
    </section>
  );
}
