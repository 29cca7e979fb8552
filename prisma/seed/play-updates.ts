import { postUpdate } from "../../app/operations/post-update.server";
import { usualDigestTime, latestSlot } from "../../app/domain/updates/digest-slot";
import { queueDigests } from "../../app/operations/queue-digests.server";
import { company } from "./people";
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
  const { at: due } = latestSlot({ ...usualDigestTime, timeZone: company.timeZone }, stage.now);
  stage.plan(due, "write the weekly letter", async (at) => {
    // The letters before it are not in the story.
    await stage.db.person.updateMany({ data: { digestSince: new Date(at.getTime() - 6 * 86_400_000) } });
    await queueDigests(stage.db, at);
  });
}
