import {
  json,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { withinLimit } from "~/auth/limits.server";
import { actOf, requireMay } from "~/auth/require.server";
import { findAwardFace } from "~/db/award-faces.server";
import { findAward } from "~/db/awards.server";
import { database } from "~/db/client.server";
import { awardColours, longestPictureWords, readColour } from "~/domain/awards/face";
import { changeAwardFace } from "~/operations/change-award-face.server";
import { AwardFace } from "~/ui/award-face";
import { ButtonLink } from "~/ui/button";
import { Radio } from "~/ui/choice";
import { Confirm } from "~/ui/confirm";
import { described, Field } from "~/ui/field";
import { FormErrors } from "~/ui/form-errors";
import { textIn } from "~/ui/form-text";
import type { PageHandle } from "~/ui/handle";
import { known } from "~/ui/known";
import { Note } from "~/ui/note";
import { PageHead } from "~/ui/page-head";
import { errorsOf } from "~/ui/refusals";
import { SubmitButton } from "~/ui/submit-button";
import { TextField } from "~/ui/text-field";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Picture and colour of ${data?.name ?? "an award"} · Laurels` },
];
export const handle: PageHandle = {
  crumbs: (data: { id: string; name: string }) => [
    { label: "Awards", to: "/manage/awards" },
    { label: data.name, to: `/manage/awards/${data.id}` },
    { label: "Picture and colour" },
  ],
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireMay(request, "manage-awards");
  const award = await findAward(database(), params.id ?? "");
  if (!award) throw new Response(null, { status: 404 });
  const face = await findAwardFace(database(), award.id);
  const done = new URL(request.url).searchParams.get("done");
  return json({ id: award.id, name: award.name, isRetired: award.retiredAt !== null, face, done });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireMay(request, "manage-awards");
  const form = await request.formData();
  const upload = form.get("picture");
  const isSent = upload instanceof File && upload.size > 0;
  if (isSent) await withinLimit("upload-person", viewer.id);
  const picture = isSent ? { name: upload.name, content: new Uint8Array(await upload.arrayBuffer()) } : null;
  const words = textIn(form, "words");
  const colour = readColour(form.get("colour"));
  const asked = { awardId: params.id ?? "", colour, words, picture };
  const verdict = await changeAwardFace(await actOf(request, viewer), asked);
  if (verdict.ok) return redirect("?done=saved");
  if (verdict.reason === "not-found") throw new Response(null, { status: 404 });
  return json({ words, colour, errors: errorsOf(verdict) }, { status: 409 });
}

const colourNames = {
  "": "Laurel",
  leaf: "Leaf",
  honey: "Honey",
  rose: "Rose",
  plum: "Plum",
  sky: "Sky",
} as const;

const doneWords = { saved: "Saved. It shows wherever the award does.", removed: "The picture is gone." };

/** How an award looks where people meet it. */
export default function AwardFacePage() {
  const { id, face, isRetired, done } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const errors: Record<string, string> = answer?.errors ?? {};
  const said = known(doneWords, done);
  const look = {
    label: face?.picture ? "Another picture" : "Picture",
    name: "picture",
    hint: "PNG or JPG, up to 2 MB. It is shown as a square. Photos lose where and when they were taken.",
    error: errors.picture,
  };
  return (
    <>
      <PageHead
        title="Picture and colour"
        lead="People meet them where they nominate, vote and look at laureates."
      >
        <ButtonLink look="quiet" to={`/manage/awards/${id}`}>
          Back to the award
        </ButtonLink>
      </PageHead>
      {said && !answer && (
        <Note look="good" role="status">
          {said}
        </Note>
      )}
      {face?.picture && (
        <div className="row wrap face-now">
          <AwardFace face={face} />
          <Confirm
            label="Remove the picture"
            size="small"
            title="Remove the picture?"
            confirm="Remove it"
            action={`/manage/awards/${id}/face/removal`}
          >
            <p>The colour stays.</p>
          </Confirm>
        </div>
      )}
      <Form method="post" encType="multipart/form-data" className="form">
        <FormErrors errors={errors} />
        <fieldset className="stack-s">
          <legend className="label">Colour</legend>
          <div className="face-choices">
            {awardColours.map((colour) => (
              <Radio
                key={colour}
                name="colour"
                value={colour}
                defaultChecked={colour === (answer?.colour ?? face?.colour ?? "")}
                label={
                  <>
                    <AwardFace face={{ awardId: id, colour, picture: null }} /> {colourNames[colour]}
                  </>
                }
              />
            ))}
          </div>
        </fieldset>
        <Field {...look}>
          <input className="field" type="file" accept="image/png,image/jpeg" {...described(look)} />
        </Field>
        <TextField
          label="What is on the picture"
          name="words"
          defaultValue={answer?.words ?? face?.picture?.words ?? ""}
          error={errors.words}
          maxLength={longestPictureWords}
          hint="Read out to those who cannot see it: “Two hands over a drawing”."
        />
        {!isRetired && (
          <p className="form-acts">
            <SubmitButton>Save</SubmitButton>
          </p>
        )}
      </Form>
    </>
  );
}
