import {canonicalTag} from './direction.js'
import {isTmxAttribute, segmentTypes, tmxDate} from './tmx-attributes.js'
import type {TmxFaultLog} from './tmx-fault-log.js'
import type {XmlElement} from './xml-element.js'

type Attributes = XmlElement['attributes']

/** Tell what is wrong with the attributes of the root. */
export function validateRoot({prefix, attributes}: XmlElement, faults: TmxFaultLog): void {
  const {version} = attributes
  if (version === undefined) faults.error('version', 'Unexpected lack of `version`, expected `version="1.4"`')
  else if (version !== '1.4') {
    faults.wish('version', `Unexpected version \`${version}\`, expected \`1.4\` to the letter`)
  }
  if (prefix || attributes.xmlns !== undefined) {
    faults.error('namespace', 'Unexpected namespace, expected none: TMX has no namespace; take `xmlns` out')
  }
  for (const name of Object.keys(attributes)) {
    if (name !== 'version' && !name.startsWith('xmlns') && !name.startsWith('xml:'))
      tellUnknown(name, 'tmx', faults)
  }
}

/** What a header must say, and what it may say where nothing is known. */
const defaults: Readonly<Record<string, string>> = {
  creationtool: 'unknown',
  creationtoolversion: '1',
  segtype: 'sentence',
  'o-tmf': 'unknown',
  adminlang: 'en',
  srclang: '*all*',
  datatype: 'unknown'
}

/** Tell what is wrong with the attributes of the header. */
export function validateHeader(attributes: Attributes, faults: TmxFaultLog): void {
  for (const [name, value] of Object.entries(defaults)) {
    if (attributes[name] === undefined) {
      faults.error(
        'missing-attribute',
        `Unexpected header without \`${name}\`, expected it; add \`${name}="${value}"\``
      )
    }
  }
  const {srclang, adminlang} = attributes
  if (srclang !== undefined && srclang !== '*all*') validateTag(srclang, 'srclang', faults)
  if (adminlang !== undefined) validateTag(adminlang, 'adminlang', faults)
  validateValues(attributes, 'header', faults)
  tellOthers(attributes, ['adminlang', 'srclang'], 'header', faults)
}

/** Tell what is wrong with the attributes of a unit; whether its id is its own is not asked. */
export function validateUnitAttributes(attributes: Attributes, faults: TmxFaultLog): void {
  validateValues(attributes, 'tu', faults)
  tellOthers(attributes, ['tuid', 'srclang'], 'tu', faults)
}

/**
 * Tell what is wrong with the attributes of a variant.
 *
 * @param unit
 *   The name of its unit, for messages.
 */
export function validateVariant(attributes: Attributes, unit: string, faults: TmxFaultLog): void {
  const tag = attributes['xml:lang'] ?? attributes.lang
  if (tag === undefined) {
    faults.error('missing-language', `Unexpected variant without language in ${unit}; add \`xml:lang\``)
  } else {
    if (attributes['xml:lang'] === undefined)
      faults.error('lang', `Unexpected \`lang="${tag}"\`, expected \`xml:lang="${tag}"\` since TMX 1.4`)
    validateTag(tag, 'xml:lang', faults)
  }
  validateValues(attributes, 'tuv', faults)
  tellOthers(attributes, ['xml:lang', 'lang'], 'tuv', faults)
}

function validateTag(tag: string, where: string, faults: TmxFaultLog): void {
  const canonical = canonicalTag(tag)
  if (canonical === undefined) {
    faults.error('language-tag', `Unexpected \`${where}\` \`${tag}\`, expected a language tag such as zh-CN`)
  } else if (tag.includes('_')) {
    faults.error('language-tag', `Unexpected \`${where}\` \`${tag}\`, expected a hyphen: \`${canonical}\``)
  } else if (canonical !== tag) {
    faults.wish('language-tag', `Unexpected \`${where}\` \`${tag}\`, expected \`${canonical}\``)
  }
}

function validateValues(attributes: Attributes, element: string, faults: TmxFaultLog): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (name.endsWith('date') && !/^\d{8}T\d{6}Z$/.test(value)) {
      const mended = tmxDate(value)
      faults.wish(
        'date',
        `Unexpected date \`${value}\`, expected ${mended ? `\`${mended}\`` : 'YYYYMMDDThhmmssZ'}`
      )
    }
    if (name === 'segtype' && !segmentTypes.has(value)) {
      faults.error(
        'segtype',
        `Unexpected segtype \`${value}\` of \`${element}\`, expected one of ${[...segmentTypes].join(', ')}`
      )
    }
  }
}

/** Tell of attributes that are neither the element's own nor those that most elements may have. */
function tellOthers(
  attributes: Attributes,
  own: ReadonlyArray<string>,
  element: string,
  faults: TmxFaultLog
): void {
  for (const name of Object.keys(attributes)) {
    if (!isTmxAttribute(name) && !own.includes(name)) tellUnknown(name, element, faults)
  }
}

function tellUnknown(name: string, element: string, faults: TmxFaultLog): void {
  faults.error(
    'unknown-attribute',
    `Unexpected attribute \`${name}\` of \`${element}\`; say it in a \`prop\``
  )
}
