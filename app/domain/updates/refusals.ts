/** Why an act on an update is refused. */
export type UpdateRefusal =
  | "line-missing"
  | "line-too-long"
  | "text-too-long"
  | "tags-too-many"
  | "tag-too-long"
  | "until-past"
  | "until-too-far"
  | "updates-too-many"
  | "update-withdrawn";
