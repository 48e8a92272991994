import assert from 'node:assert/strict'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** The value itself, and all that hangs on it, cannot be changed any more. */
export function frozen<T>(value: T): T {
  if (value === null || typeof value !== 'object' || value instanceof Date) return value
  for (const part of Object.values(value)) frozen(part)
  return Object.freeze(value)
}

/** What the database can hold: no NUL, no halves of characters. */
export function assertText(value: unknown, what: string, longest: number) {
  assert.equal(typeof value, 'string', `${what} is ${show(value)}, and should be a text`)
  const text = value as string
  assert.ok(text.length <= longest, `${what} has ${text.length} characters, at most ${longest} fit`)
  assert.ok(text.isWellFormed() && !text.includes('\0'), `${what} has characters nobody can store`)
}

/** Plain arithmetic on hostile numbers ends in these; nothing else may come back. */
export function assertNumber(value: unknown, what: string, { least = -Infinity } = {}) {
  assert.ok(Number.isFinite(value), `${what} is ${show(value)}, and should be a number`)
  assert.ok((value as number) >= least, `${what} is ${show(value)}, and should be ${least} or more`)
}

/** The facts are as they were before. For plugins in sloppy mode, which write into frozen ones without an error. */
export function assertLeavesAlone(facts: unknown, ask: () => unknown) {
  const before = structuredClone(facts)
  ask()
  assert.deepEqual(facts, before, 'it changed what it was asked about')
}

/** A plugin that is slow shall be told so, and not be waited for. */
const PATIENCE_MS = 2_000

function callUntil(most: number, ask: (call: number) => unknown) {
  const begun = performance.now()
  let call = 0
  while (call < most && performance.now() - begun < PATIENCE_MS) ask(call++)
  return call
}

/** In the middle, so that a busy machine fails nobody. */
export function assertQuick(most: { ms: number }, ask: (call: number) => unknown) {
  const times: number[] = []
  callUntil(2_000, (call) => {
    const begun = performance.now()
    ask(call)
    times.push(performance.now() - begun)
  })
  const middle = times.sort((a, b) => a - b)[times.length >> 1]
  assert.ok(middle < most.ms, `a call takes ${middle.toFixed(2)} ms, and may take ${most.ms}`)
}

const MOST_BYTES = 16 * 1024 * 1024

/** Each call is about something else; in the end the plugin may hold a cache, but not all of it. */
export function assertForgets(ask: (call: number) => unknown) {
  callUntil(10_000, (call) => ask(-call))
  const before = usedBytes()
  const calls = callUntil(50_000, ask)
  const kept = usedBytes() - before
  const megabytes = (kept / 1024 / 1024).toFixed(0)
  assert.ok(kept < MOST_BYTES, `it keeps ${megabytes} MB after ${calls} calls`)
}

/** What is really held, after the rubbish is gone. */
function usedBytes() {
  setFlagsFromString('--expose-gc')
  runInNewContext('gc')()
  return process.memoryUsage().heapUsed
}

export function show(value: unknown) {
  const text = typeof value === 'string' ? JSON.stringify(value) : String(value)
  return text.length > 80 ? `${text.slice(0, 80)}…` : text
}
