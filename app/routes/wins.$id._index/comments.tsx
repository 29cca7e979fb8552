import type { SerializeFrom } from "@remix-run/node";
import { Form, Link } from "@remix-run/react";
import type { listComments } from "~/db/win-comments.server";
import { uncalledIn } from "~/domain/wins/comment";
import { Avatar } from "~/ui/avatar";
import { shortDay } from "~/ui/dates";
import { SubmitButton } from "~/ui/submit-button";
import { TextArea } from "~/ui/text-area";
import { listOf } from "~/ui/words";

type Comment = SerializeFrom<Awaited<ReturnType<typeof listComments>>>[number];

interface CommentsProps {
  winId: string;
  comments: readonly Comment[];
  viewer: { id: string; timeZone: string; mayRemove: boolean; peopleTeamName: string };
  /** What the win hides from others, for those who read it. */
  hidden: string | null;
  /** Null where nothing more can be said. */
  formKey: string | null;
}

/** What colleagues say below a win, and a field to say something. */
export function Comments({ winId, comments, viewer, hidden, formKey }: CommentsProps) {
  if (comments.length === 0 && formKey === null) return null;
  const path = `/wins/${winId}/comments`;
  return (
    <section id="comments" className="comments">
      <h2>Words</h2>
      <ul className="list">
        {comments.map((comment) => (
          <CommentLine
            key={comment.id}
            path={`${path}/${comment.id}`}
            words={formKey && path}
            {...{ comment, viewer }}
          />
        ))}
      </ul>
      {formKey !== null && (
        <Form method="post" action={path} className="stack-s" key={formKey}>
          <input type="hidden" name="formKey" value={formKey} />
          {hidden && <p className="meta">{hidden} Leave them out here.</p>}
          <TextArea
            label="Say well done"
            name="text"
            rows={2}
            maxLength={1000}
            hint="Everybody who sees the win reads it. @Name calls somebody in it or below it."
          />
          <div className="row wrap">
            <SubmitButton look="secondary" action={path}>
              Say it
            </SubmitButton>
            <Link className="more" to={path}>
              Mention somebody else
            </Link>
          </div>
        </Form>
      )}
    </section>
  );
}

interface CommentLineProps {
  path: string;
  /** Where something more is said below the win; null where nothing can be. */
  words: string | null;
  comment: Comment;
  viewer: CommentsProps["viewer"];
}

function CommentLine({ path, words, comment, viewer }: CommentLineProps) {
  const { person, text, removedAt, removeReason, mentions } = comment;
  const isOwn = person.id === viewer.id;
  const uncalled =
    isOwn && !removedAt
      ? uncalledIn(
          text,
          mentions.map(({ person: one }) => one),
        )
      : [];
  const called = mentions.filter(({ person: one }) => !text.includes(`@${one.name.split(" ")[0]}`));
  return (
    <li className="said-line">
      <Avatar person={person} size="small" />
      <div className="grow">
        <p className="meta">
          <Link className="name-link" to={`/people/${person.id}`}>
            <b>{person.name}</b>
          </Link>{" "}
          {shortDay(comment.at, viewer.timeZone)}
          {comment.editedAt && ", changed"}
        </p>
        {removedAt ? (
          <p className="meta">
            The {viewer.peopleTeamName} took this down: “{removeReason}”
          </p>
        ) : (
          <p className="said-words">{text}</p>
        )}
        {uncalled.length > 0 && (
          <p className="meta">
            Nobody here goes by {listOf(uncalled.map((name) => `@${name}`))} alone, so no letter went there.{" "}
            {words && <Link to={words}>Find them in the directory</Link>}
          </p>
        )}
        {called.length > 0 && (
          <p className="meta">Calls {called.map(({ person: one }) => one.name).join(", ")}</p>
        )}
        {!removedAt && (isOwn || viewer.mayRemove) && (
          <p className="meta">
            {isOwn ? (
              <Link to={path}>Change or take back</Link>
            ) : (
              <Link to={`${path}/removal`}>Take it down</Link>
            )}
          </p>
        )}
      </div>
    </li>
  );
}
