/** What the hall of fame shows of somebody, by their choice. */
export const visibilityTitles = {
  shown: "Name and story",
  name_only: "Name only",
  hidden: "Nothing",
} as const;
