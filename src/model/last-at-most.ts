/**
 * Number of the last of `count` rising values that is not above a limit, found by halving; 0 if all are.
 *
 * @param valueAt
 *   Gives the value of a number.
 */
export function lastAtMost(count: number, valueAt: (number: number) => number, limit: number): number {
  let low = 0
  let high = count - 1
  while (low < high) {
    const middle = (low + high + 1) >>> 1
    if (valueAt(middle) <= limit) low = middle
    else high = middle - 1
  }
  return low
}
