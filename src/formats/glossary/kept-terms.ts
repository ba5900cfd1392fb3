/**
 * Take out of the Chinese of a cell what says that a term is not translated: `（不译）`, `资源获取即初始化（一般不译）`, `（动态数组，一般不译）`.
 *
 * @returns
 *   The other text, and whether anything said so.
 */
export function takeKept(text: string): {readonly rest: string; readonly isKept: boolean} {
  const rest = text.replace(remark, '$1').trim()
  return {rest, isKept: rest !== text.trim()}
}

/** In brackets behind other text, behind a comma or alone. */
const remark =
  /[（(](?:([^（()）]*)[，,、])?\s*(?:一般|通常|可)?不(?:作)?(?:翻)?[译譯]\s*[）)]\s*$|(?:^|[，,；;、])\s*[^，,；;、（()）]{0,10}不(?:作)?(?:翻)?[译譯](?:成中文)?\s*$|^(?:do not translate|not translated|DNT|保留(?:英文|原文))$/i
