/** The name of its language that opens a line: `【中】`, `EN:`, `（译文）`, with the blanks after it; nothing where it has none. */
export function languageLabel(line: string): string | undefined {
  return label.exec(line)?.[0]
}

const label =
  /^(?:[【[（(]\s*(?:中|中文|汉|英|英文|译文|原文|EN|ZH|CN|English|Chinese)\s*[】\]）)]|(?:中|中文|英|英文|汉|中译|英译|汉译|译文|原文|EN|ZH|CN|English|Chinese)\s*[:：])\s*(?=\S)/i
