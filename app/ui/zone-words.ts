/** “America/New York”: a time zone as people read it. */
export function zoneName(zone: string): string {
  return zone.replaceAll("_", " ");
}

/** Time zones to choose from. The form sends their real names. */
export function zoneOptions(zones: readonly string[]): { value: string; label: string }[] {
  return zones.map((zone) => ({ value: zone, label: zoneName(zone) }));
}
