/** The token that stands for a figure: equal for equal values in both languages. */
export function numberToken(digits: string): string {
  return `#${Number(digits.replaceAll(',', ''))}`
}
