import { addItem } from "../../app/operations/add-item.server";
import { addVendor } from "../../app/operations/add-vendor.server";
import { createAward } from "../../app/operations/create-award.server";
import { giveAward } from "../../app/operations/give-award.server";
import { awardOf, awards, gifts } from "./awards";
import { jurors } from "./jury-stories";
import { given, must, type Stage } from "./stage";
import { items, vendors } from "./trophies";

/** The catalogue, the awards, and the honours given at once. */
export function planAwards(stage: Stage): void {
  stage.plan(stage.at(-799, "10:00"), "add the vendors", (at) => addCatalogue(stage, at));
  stage.plan(stage.at(-799, "13:00"), "create the awards", (at) => createAwards(stage, at));
  gifts.forEach((gift, turn) =>
    stage.plan(stage.at(gift.givenOn, "15:00"), `give ${gift.award}`, (at) =>
      must(
        giveAward(stage.as("Leilani", at), {
          awardId: given(stage.awards.get(gift.award), gift.award),
          personIds: gift.to.map((name) => stage.person(name).id),
          teamName: "",
          citation: gift.citation,
          honouredOn: stage.day(gift.honouredOn),
          winId: null,
          trophy: "order" as const,
          formKey: `demo-gift-${turn}`,
        }),
      ),
    ),
  );
}

async function addCatalogue(stage: Stage, at: Date): Promise<void> {
  const act = stage.as("Viktor", at);
  for (const [key, vendor] of Object.entries(vendors)) {
    const vendorId = await must(addVendor(act, { vendor, formKey: `demo-vendor-${key}` }));
    for (const { key: itemKey, vendor: of, ...item } of items) {
      if (of !== key) continue;
      stage.items.set(itemKey, await must(addItem(act, { vendorId, item, formKey: `demo-item-${itemKey}` })));
    }
  }
}

async function createAwards(stage: Stage, at: Date): Promise<void> {
  for (const [key, { trophy }] of Object.entries(awards)) {
    const draft = awardOf(key, trophy ? given(stage.items.get(trophy), trophy) : null);
    const jurorIds = draft.kind === "jury" ? Object.keys(jurors).map((name) => stage.person(name).id) : [];
    const award = { ...draft, jury: { ...draft.jury, jurorIds } };
    const { id } = await must(createAward(stage.as("Leilani", at), award, { formKey: `demo-award-${key}` }));
    stage.awards.set(key, id);
  }
}
