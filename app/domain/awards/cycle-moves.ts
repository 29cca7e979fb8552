/** The events by which a cycle comes from one phase to another, as the record names them. */
export const cycleMoves = [
  "cycle.nominations-opened",
  "cycle.nominations-closed",
  "cycle.voting-opened",
  "cycle.voting-closed",
  "cycle.archived",
  "cycle.cancelled",
  "cycle.set-back",
];
