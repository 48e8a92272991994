import { isInterruption } from '../process/stop_request.js'

/**
 * One line a step, with the time it took. A launcher whose own standard output belongs to somebody
 * else (`ace`, `db:url`) calls `speakOnlyWhenSlow`: lines then go to standard error, and only for
 * steps that make a person wonder.
 */
const WONDERING_AFTER_MS = 2_000

let stream = process.stdout
let onlyWhenSlow = false
let isLineOpen = false

export function speakOnlyWhenSlow() {
  stream = process.stderr
  onlyWhenSlow = true
}

/** @param {string} line what a person should know even when nothing had to be done */
export function note(line) {
  if (onlyWhenSlow) return
  stream.write(`${isLineOpen ? '\n' : ''}› ${line}\n`)
  isLineOpen = false
}

/**
 * @template T
 * @param {string} title what is being done, in the progressive: "Building the server"
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(title, work) {
  const begun = Date.now()
  const timer = onlyWhenSlow ? setTimeout(open, WONDERING_AFTER_MS, title) : void open(title)
  let outcome = 'done in'
  try {
    return await work()
  } catch (error) {
    outcome = isInterruption(error) ? 'given up after' : 'failed after'
    throw error
  } finally {
    clearTimeout(timer)
    close(title, `${outcome} ${seconds(Date.now() - begun)}`)
  }
}

function open(title) {
  stream.write(`› ${title} …`)
  isLineOpen = true
}

/** What was said in between has taken the line; then the title is repeated. */
function close(title, outcome) {
  if (isLineOpen) stream.write(` ${outcome}\n`)
  else if (!onlyWhenSlow) stream.write(`› ${title}: ${outcome}\n`)
  isLineOpen = false
}

/** @param {number} ms */
export function seconds(ms) {
  return `${(ms / 1000).toFixed(1)} s`
}
