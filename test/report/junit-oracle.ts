import {readFileSync} from 'node:fs'
import {XmlDocument, XsdValidator} from 'libxml2-wasm'

const xsd = '../shared/interop/schemas/junit/jenkins-junit-10.xsd'

/** What the schema of the JUnit plugin of Jenkins finds wrong with a report. */
export function validateJunit(text: string): string[] {
  using schema = XmlDocument.fromString(readFileSync(xsd, 'utf8'))
  using validator = XsdValidator.fromDoc(schema)
  using document = XmlDocument.fromString(text)
  try {
    validator.validate(document)
    return []
  } catch (error) {
    return [String(error)]
  }
}
