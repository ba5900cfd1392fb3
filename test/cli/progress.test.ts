import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest'
import {Log} from '../../src/cli/log.js'
import {Progress} from '../../src/cli/progress.js'
import type {Streams} from '../../src/cli/streams.js'

beforeEach(() => void vi.useFakeTimers({toFake: ['performance']}))
afterEach(() => void vi.useRealTimers())

describe('progress', () => {
  test('on a terminal says what is done, and how long the rest may take', () => {
    expect(shownOf(runOf({columns: 80}))).toEqual(['10 of 40 articles, 120 beads, 3 s left'])
  })

  test('is whole on a terminal that does not say how wide it is', () => {
    expect(shownOf(runOf({columns: 0}))).toEqual(['10 of 40 articles, 120 beads, 3 s left'])
  })

  test('is taken back before anything else is printed', () => {
    const {log, printed} = runOf({columns: 80})
    log.say('40 articles\n')
    expect(printed()).toMatch(/left\r\x1b\[K40 articles\n$/)
  })

  test('takes no more than a line', () => {
    expect(shownOf(runOf({columns: 20}))).toEqual(['10 of 40 articles, '])
  })

  test.each([
    ['without a terminal', {}],
    ['when quiet', {columns: 80, quiet: true}],
    ['of short work', {columns: 80, each: 10}]
  ])('%s is silent', (_, run) => {
    expect(runOf(run).printed()).toBe('')
  })
})

interface Run {
  readonly columns?: number
  readonly quiet?: boolean
  /** Milliseconds for ten articles. */
  readonly each?: number
}

/** The log of a run of forty articles, ten of which are done. */
function runOf({columns, quiet = false, each = 1000}: Run): {log: Log; printed: () => string} {
  let text = ''
  const streams = {
    stderr: (more: string) => void (text += more),
    ...(columns !== undefined && {stderrColumns: columns})
  }
  const log = new Log(streams as unknown as Streams, quiet)
  const progress = new Progress(log, 40)
  vi.advanceTimersByTime(each)
  progress.tick(10, 120)
  return {log, printed: () => text}
}

function shownOf({printed}: {printed: () => string}): string[] {
  return printed().split('\r\x1b[K').slice(1)
}
