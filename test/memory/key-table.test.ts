import fc from 'fast-check'
import {expect, test} from 'vitest'
import {KeyTable} from '../../src/memory/key-table.js'

const key = fc.oneof(fc.nat(50), fc.maxSafeNat())

test('the first number of a key stays, whatever comes again', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(key, fc.nat())), (pairs) => {
      const [table, set, oracle] = [new KeyTable(true), new KeyTable(), new Map<number, number>()]
      for (const [key, number] of pairs) {
        expect(table.get(key)).toBe(oracle.get(key))
        expect([table.add(key, number), set.add(key)]).toEqual([!oracle.has(key), !oracle.has(key)])
        if (!oracle.has(key)) oracle.set(key, number)
      }
    })
  )
})

test('ten thousand keys are known again, and no other', () => {
  const table = new KeyTable(true)
  for (let index = 0; index < 10_000; index++) table.add(index * 7919, index)
  for (let index = 0; index < 10_000; index++) expect(table.get(index * 7919)).toBe(index)
  expect(table.get(1)).toBeUndefined()
})
