// Writes src/text/simplified-characters.ts from the character table of opencc-js (OpenCC, Apache-2.0).
import {writeFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import * as OpenCC from 'opencc-js/t2cn'

const convert = OpenCC.Converter({from: 't', to: 'cn'})
const pairs = []
for (let code = 0x3400; code < 0xa000; code++) {
  const character = String.fromCharCode(code)
  const simplified = convert(character)
  if (simplified !== character && simplified.length === 1) pairs.push(character + simplified)
}
const text = pairs.join('')
const lines = text.match(/.{1,100}/gu).map((line) => `  '${line}'`)
writeFileSync(
  fileURLToPath(new URL('../../src/text/simplified-characters.ts', import.meta.url)),
  `/**
 * Traditional characters, each followed by its Simplified one. Made by scripts/text/make-simplified.mjs from the
 * character table of OpenCC (https://github.com/BYVoid/OpenCC, Apache License 2.0).
 */
export const simplifiedPairs =
${lines.join(' +\n')}
`
)
console.log(`${pairs.length} pairs`)
