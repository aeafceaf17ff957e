/** When the day of a time began, ms since 1970, in the zone of whoever looks. */
export function startOfDay(at: number): number {
  return new Date(at).setHours(0, 0, 0, 0);
}
