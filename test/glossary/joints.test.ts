import fc from 'fast-check'
import {expect, test} from 'vitest'
import {addJoint, closeJoints, fitsJoints} from '../../src/glossary/joints.js'

function closed(text: string): {key: string; places: number} {
  const key = Uint16Array.from(text, (character) => character.charCodeAt(0))
  const {length, places} = closeJoints(key, text.length)
  return {key: String.fromCharCode(...key.subarray(0, length)), places}
}

const placesOf = (...places: number[]) => places.reduce(addJoint, 0)

test.each([
  ['supply chain', 'supplychain', [6]],
  ['rate of return', 'rate of return', []],
  ['a part', 'a part', []],
  ['national data centre', 'nationaldatacentre', [8, 12]],
  ['state of data centres', 'state of datacentres', [13]],
  ['one two three four five', 'one two three four five', []]
])('%s has the key %s', (text, key, places) => {
  expect(closed(text)).toEqual({key, places: placesOf(...places)})
})

test('a form fits where all its joints are crossed, or all but one, and no other place is', () => {
  const place = fc.integer({min: 1, max: 1023})
  fc.assert(
    fc.property(fc.array(place, {maxLength: 3}), fc.array(place, {maxLength: 4}), (joints, others) => {
      expect(fitsJoints(placesOf(...joints), placesOf(...joints))).toBe(true)
      for (let left = 0; left < joints.length; left++)
        expect(fitsJoints(placesOf(...joints), placesOf(...joints.filter((_, at) => at !== left)))).toBe(true)
      const isSubset = [joints, ...joints.map((_, left) => joints.filter((_, at) => at !== left))].some(
        (some) => some.join() === others.join()
      )
      expect(fitsJoints(placesOf(...joints), placesOf(...others))).toBe(isSubset)
    })
  )
})
