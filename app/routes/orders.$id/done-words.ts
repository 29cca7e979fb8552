/** What the page says after each act. */
export const doneWords: Record<string, string> = {
  drafted: "The order is drafted. Check the engraving, then submit it.",
  changed: "The order is saved.",
  engraved: "The engraving is saved.",
  "piece-added": "The piece is in the order.",
  "piece-removed": "The piece is out of the order.",
  submitted: "Submitted. Those who may approve have a letter.",
  approved: "Approved. Whoever submitted it has a letter and can send it.",
  rejected: "Given back with your reason.",
  sent: "Sent. The vendor has the purchase order and a link.",
  "link-sent": "The vendor has a new link. The old one has ended.",
  "link-ended": "The vendor’s link has ended.",
  received: "Taken in.",
  cancelled: "The order is cancelled.",
};
