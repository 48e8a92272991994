import { garbled } from '#app/ads/google/google_problem'

/** An object in the stream: a row of `results`, or another part of a batch, under its name there. */
export interface JsonPart {
  key: string
  json: string
}

const MAX_PART_CHARS = 1024 * 1024
const MAX_KEY_CHARS = 64

const [QUOTE, BACKSLASH, OPEN_LIST, CLOSE_LIST, OPEN, CLOSE] = [...'"\\[]{}'].map((char) =>
  char.charCodeAt(0)
)

/** Depths within `[{"results": [{…}, {…}], "requestId": "…"}, …]`. */
const BATCH = 2
const LIST_OF_BATCH = 3

/**
 * Takes the answer of `searchStream` apart as it comes in, one row at a time: a batch alone can have ten thousand rows. Text
 * that is not such a list, or ends in the middle of it, is an error and never a shorter answer.
 */
export class JsonRows {
  #depth = 0
  #isText = false
  #isEscaped = false
  #isOver = false
  /** The last text of a batch: when a list or an object begins, its name. */
  #key = ''
  #listKey = ''
  /** The depth of the part that is being read; 0 for none. */
  #partDepth = 0
  #part: string[] = []
  #partLength = 0

  end() {
    if (!this.#isOver) throw garbled('it breaks off')
  }

  *push(chunk: string): Generator<JsonPart> {
    let from = 0
    for (let i = 0; i < chunk.length; i++) {
      const char = chunk.charCodeAt(i)
      if (this.#isText) {
        this.#readText(char, chunk[i])
      } else if (char === QUOTE) {
        this.#isText = true
        if (this.#depth === BATCH) this.#key = ''
      } else if (char === OPEN || char === OPEN_LIST) {
        if (this.#open(char)) from = i
      } else if (char === CLOSE || char === CLOSE_LIST) {
        const isWhole = this.#partDepth > 0 && this.#depth === this.#partDepth
        if (isWhole) yield this.#takePart(chunk.slice(from, i + 1))
        this.#close()
      } else if (this.#depth === 0 && char > 32) {
        throw garbled('it is no list')
      }
    }
    if (this.#partDepth > 0) this.#keep(chunk.slice(from))
  }

  #readText(char: number, text: string) {
    if (this.#isEscaped) this.#isEscaped = false
    else if (char === BACKSLASH) this.#isEscaped = true
    else if (char === QUOTE) this.#isText = false
    else if (this.#depth === BATCH && this.#key.length < MAX_KEY_CHARS) this.#key += text
  }

  /** Whether a part begins here. */
  #open(char: number): boolean {
    if (this.#isOver || (this.#depth === 0 && char !== OPEN_LIST)) throw garbled('it is no list')
    this.#depth++
    if (this.#depth === LIST_OF_BATCH && char === OPEN_LIST) this.#listKey = this.#key
    const begins = char === OPEN && !this.#partDepth && this.#depth >= LIST_OF_BATCH
    if (begins) this.#partDepth = this.#depth
    return begins
  }

  #close() {
    this.#depth--
    if (this.#depth < 0) throw garbled('it is no list')
    this.#isOver = this.#depth === 0
  }

  #keep(text: string) {
    this.#partLength += text.length
    if (this.#partLength > MAX_PART_CHARS) throw garbled('a row of it does not end')
    this.#part.push(text)
  }

  #takePart(text: string): JsonPart {
    this.#keep(text)
    const part = {
      key: this.#partDepth === LIST_OF_BATCH ? this.#key : this.#listKey,
      json: this.#part.join(''),
    }
    this.#part = []
    this.#partLength = 0
    this.#partDepth = 0
    return part
  }
}
