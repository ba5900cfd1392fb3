/** Append items to a list. A call with as many arguments, `list.push(...items)`, overflows the stack of a long one. */
export function append<T>(list: T[], items: Iterable<T>): void {
  for (const item of items) list.push(item)
}
