/** The members of a value from elsewhere; of what is no object, none. For readers that keep what is valid. */
export function membersOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
