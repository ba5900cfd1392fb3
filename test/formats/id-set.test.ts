import fc from 'fast-check'
import {expect, test} from 'vitest'
import {IdSet} from '../../src/formats/id-set.js'

test('an id is new once, whatever it is', () => {
  fc.assert(
    fc.property(fc.array(fc.string({maxLength: 3})), (ids) => {
      const [set, oracle] = [new IdSet(), new Set<string>()]
      for (const id of ids) {
        expect([id, set.add(id)]).toEqual([id, !oracle.has(id)])
        oracle.add(id)
      }
    })
  )
})

test('of ten thousand ids that come twice each is known again', () => {
  const set = new IdSet()
  const ids = Array.from({length: 10_000}, (_, index) => `unit ${index}`)
  expect(ids.filter((id) => set.add(id))).toHaveLength(10_000)
  expect(ids.filter((id) => set.add(id))).toEqual([])
})
