const day = 86_400_000;
const openFor = 60 * day;

/** When a vendor's link ends: 60 days after it is sent, or after the day the order is needed if that is later. */
export function vendorLinkEnd(sentAt: Date, neededBy: Date | null): Date {
  const from = Math.max(sentAt.getTime(), neededBy?.getTime() ?? 0);
  return new Date(from + openFor);
}

/** Whether a vendor's link still opens its order. */
export function isLinkOpen(endsAt: Date | null, now: Date): boolean {
  return endsAt !== null && now < endsAt;
}
