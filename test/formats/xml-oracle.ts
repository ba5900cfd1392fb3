import {readFileSync} from 'node:fs'
import {DtdValidator, ParseOption, XmlDocument, XmlDtd, type XmlElement} from 'libxml2-wasm'

const options = {option: ParseOption.XML_PARSE_NONET}

/** Throw unless libxml2 finds the text well-formed. */
export function assertWellFormed(text: string): void {
  XmlDocument.fromString(text, options).dispose()
}

/** The faults that the DTD of TMX finds, and those that stricter readers would. */
export function faultsOfTmx(text: string): string[] {
  using document = XmlDocument.fromString(text, options)
  using dtd = XmlDtd.fromString(readFileSync('test/formats/tmx14.dtd', 'utf8'))
  using validator = new DtdValidator(dtd)
  const faults: string[] = []
  try {
    validator.validate(document)
  } catch (error) {
    faults.push(String(error))
  }
  const root = document.root
  const expect = (holds: boolean, fault: string): void => {
    if (!holds) faults.push(fault)
  }
  expect(root.attr('version')?.value === '1.4', 'version is not 1.4 to the letter')
  expect(!root.namespaceUri, 'TMX has no namespace')
  const srclang = (document.get('/tmx/header/@srclang') as {value: string} | null)?.value
  for (const unit of document.find('/tmx/body/tu') as XmlElement[]) {
    const own = unit.attr('srclang')?.value ?? srclang
    const tags = (unit.find('tuv') as XmlElement[]).map((tuv) => tuv.attr('lang', 'xml')?.value)
    expect(tags[0] === own, `the first variant is ${tags[0]}, not the source ${own}`)
    expect(
      tags.every((tag) => tag === Intl.getCanonicalLocales(tag!)[0]),
      `a tag of ${tags} is not canonical`
    )
  }
  return faults
}
