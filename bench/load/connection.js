import { connect } from 'node:net'

const END_OF_HEAD = Buffer.from('\r\n\r\n')
const CONTENT_LENGTH = /\r\ncontent-length: *(\d+)/i

/**
 * One kept-alive connection with one request at a time. Made by hand, because the generator shares its
 * cores with what it measures: an HTTP client of Node costs several times as much for each request.
 */
export class Connection {
  #address
  #socket = null
  #rest = null
  #onAnswer = null

  /** @param {{ host: string, port: number }} address */
  constructor(address) {
    this.#address = address
  }

  /**
   * @param {Buffer} bytes of a request
   * @param {(status: number, body: Buffer | null) => void} onAnswer status 0: the connection was lost
   */
  exchange(bytes, onAnswer) {
    this.#onAnswer = onAnswer
    this.#socket ??= this.#open()
    this.#socket.write(bytes)
  }

  close() {
    this.#socket?.destroy()
  }

  #open() {
    const socket = connect({ ...this.#address, noDelay: true })
    socket.on('data', (chunk) => this.#read(chunk))
    socket.on('error', () => {}) // 'close' follows
    socket.on('close', () => {
      this.#socket = this.#rest = null
      this.#answer(0, null)
    })
    return socket
  }

  #read(chunk) {
    const bytes = this.#rest ? Buffer.concat([this.#rest, chunk]) : chunk
    const headEnd = bytes.indexOf(END_OF_HEAD)
    const length = headEnd < 0 ? null : CONTENT_LENGTH.exec(bytes.latin1Slice(0, headEnd))
    if (headEnd >= 0 && !length) return this.#socket.destroy() // no answer of /api/sync is like that
    const end = length ? headEnd + 4 + Number(length[1]) : Infinity
    if (bytes.length < end) {
      this.#rest = bytes
      return
    }
    this.#rest = null
    const status = Number(bytes.latin1Slice(9, 12))
    this.#answer(status, bytes.subarray(headEnd + 4, end))
  }

  #answer(status, body) {
    const onAnswer = this.#onAnswer
    this.#onAnswer = null
    onAnswer?.(status, body)
  }
}
