interface Hiding {
  hideCustomer: boolean;
  hideAmounts: boolean;
}

/** “The customer and the amounts are hidden from others.”; null where the win hides nothing. */
export function hiddenWords({ hideCustomer, hideAmounts }: Hiding): string | null {
  if (hideCustomer && hideAmounts) return "The customer and the amounts are hidden from others.";
  if (hideCustomer) return "The customer is hidden from others.";
  return hideAmounts ? "The amounts are hidden from others." : null;
}
