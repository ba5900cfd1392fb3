/**
 * The encoding of Chinese text that is not UTF-8: `gb18030`, `big5`, or UTF-16 without a mark; nothing when none of
 * them makes Chinese out of the bytes.
 */
export function guessChineseEncoding(bytes: Uint8Array): string | undefined {
  let best: string | undefined
  let bestScore = 0
  for (const [encoding, isEveryday] of candidates) {
    const score = decodes(bytes, encoding)
      ? likelihood(bytes.subarray(0, sampleSize), encoding, isEveryday)
      : 0
    if (score > bestScore) {
      best = encoding
      bestScore = score
    }
  }
  return best
}

/** Shares need no more than this; even, so as not to cut a unit of UTF-16. */
const sampleSize = 1 << 16

/** With fewer characters than this nothing can be said about how often each stands. */
const fewCharacters = 20

/**
 * Chinese text has a share of frequent characters of .19 and more; read in a wrong encoding (also Japanese, Korean,
 * Western text read as Chinese) of .06 and less.
 */
const leastFrequent = 0.1

/** A few characters are believed when hardly one leaves the level of daily use; in a longer text every second may. */
const leastEveryday = {few: 0.9, many: 0.5}

type PairTest = (lead: number, trail: number) => boolean

const candidates: ReadonlyArray<readonly [string, PairTest?]> = [
  // GB 2312: signs in rows 1–3, the 3,755 characters of level 1 in rows 16–55.
  [
    'gb18030',
    (lead, trail) => trail >= 0xa1 && ((lead >= 0xb0 && lead <= 0xd7) || (lead >= 0xa1 && lead <= 0xa3))
  ],
  // Big5: signs in A1–A3, the 5,401 characters of level 1 in A4–C6.
  ['big5', (lead, trail) => trail >= 0x40 && lead >= 0xa1 && lead <= 0xc6],
  ['utf-16le'],
  ['utf-16be']
]

/** Particles, pronouns, figures and stops, in both scripts; not 中, the bytes of which are い in Japanese. */
const frequent =
  /[的一是不了在有人我他这這大来來上们們到说說国國和地也子时時道出而要于於就下得可你年生个個为為以会會，。、：；！？“”「」《》（）]/g

/** 0 when it is not Chinese; the greater, the more it is. */
function likelihood(sample: Uint8Array, encoding: string, isEveryday?: PairTest): number {
  const everyday = isEveryday ? everydayShare(sample, isEveryday) : 1
  const text = new TextDecoder(encoding).decode(sample).replace(/[\u0000-\u007F]/g, '')
  if (text.length < fewCharacters) return isEveryday && everyday >= leastEveryday.few ? everyday : 0
  const share = (text.match(frequent)?.length ?? 0) / text.length
  return share >= leastFrequent && everyday >= leastEveryday.many ? share : 0
}

/** Of the pairs of bytes that begin with a high one, the share that is in daily use. */
function everydayShare(bytes: Uint8Array, isEveryday: PairTest): number {
  let pairs = 0
  let everyday = 0
  for (let at = 0; at < bytes.length; at++) {
    const lead = bytes[at]!
    if (lead <= 0x80) continue
    pairs++
    if (isEveryday(lead, bytes[++at] ?? 0)) everyday++
  }
  return pairs ? everyday / pairs : 0
}

function decodes(bytes: Uint8Array, encoding: string): boolean {
  try {
    new TextDecoder(encoding, {fatal: true}).decode(bytes)
    return true
  } catch {
    return false
  }
}
