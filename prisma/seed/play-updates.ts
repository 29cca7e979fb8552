import { postUpdate } from "../../app/operations/post-update.server";
import { must, type Stage } from "./stage";
import { updates } from "./updates";

/** Both departments tell each other what takes longer, what goes faster, and whom to thank. */
export function planUpdates(stage: Stage): void {
  updates.forEach(({ by, on, until, text = "", tags = [], audience = "both", kind, line }, place) => {
    const content = { kind, line, text, tags, audience, validUntil: stage.isoDay(until) };
    stage.plan(stage.at(on, "09:20"), `post an update of ${by}`, (at) =>
      must(postUpdate(stage.as(by, at), { formKey: `demo-update-${place}`, content })),
    );
  });
}
