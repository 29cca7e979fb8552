/** Why an act on an update is refused. */
export type UpdateRefusal =
  | "line-missing"
  | "line-too-long"
  | "text-too-long"
  | "tags-too-many"
  | "tag-too-long"
  | "until-past"
  | "until-too-far"
  | "digest-held"
  | "digest-week-over"
  | "digest-gone"
  | "digest-skipped"
  | "note-too-long"
  | "updates-too-many"
  | "update-withdrawn";
