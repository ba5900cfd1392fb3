/** Name the kind of a binary file by the bytes it begins with; nothing for what may be text. */
export function binaryKind(bytes: Uint8Array): string | undefined {
  return kinds.find(([magic]) => magic.every((byte, index) => bytes[index] === byte))?.[1]
}

/** What to bring instead of a file of such a kind. */
export function remedyFor(kind: string): string {
  if (kind === utf32) return 'UTF-8 or UTF-16'
  return kind.includes('document') ? 'text: save it as plain text, Markdown or HTML' : 'text'
}

const utf32 = 'UTF-32 text'

const kinds: ReadonlyArray<readonly [ReadonlyArray<number>, string]> = [
  [ascii('%PDF-'), 'PDF document'],
  [[0x50, 0x4b, 0x03, 0x04], 'ZIP archive or Office document (.docx, .xlsx, .epub)'],
  [[0x50, 0x4b, 0x05, 0x06], 'empty ZIP archive'],
  [[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], 'old Office document (.doc, .xls)'],
  [ascii('{\\rtf'), 'RTF document'],
  [[0x89, 0x50, 0x4e, 0x47], 'PNG image'],
  [[0xff, 0xd8, 0xff], 'JPEG image'],
  [ascii('GIF8'), 'GIF image'],
  [[0x1f, 0x8b], 'gzip archive'],
  [ascii('Rar!'), 'RAR archive'],
  [[0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c], '7z archive'],
  [ascii('SQLite format 3'), 'SQLite database'],
  [[0x7f, 0x45, 0x4c, 0x46], 'program'],
  [[0xff, 0xfe, 0x00, 0x00], utf32],
  [[0x00, 0x00, 0xfe, 0xff], utf32]
]

function ascii(text: string): number[] {
  return [...text].map((character) => character.charCodeAt(0))
}
