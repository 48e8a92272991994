/** How often a terminal is written to, ms. */
const GAP_MS = 100

/** One line that says how far something is. Only on a terminal: in a log it would be noise. */
export class StatusLine {
  #shownAt = 0

  constructor(readonly stream: NodeJS.WriteStream = process.stderr) {}

  show(text: string) {
    const now = Date.now()
    if (!this.stream.isTTY || now - this.#shownAt < GAP_MS) return
    this.#shownAt = now
    this.stream.write(`\r\x1b[2K${text.slice(0, (this.stream.columns || 80) - 1)}`)
  }

  clear() {
    if (this.stream.isTTY && this.#shownAt) this.stream.write('\r\x1b[2K')
    this.#shownAt = 0
  }
}
