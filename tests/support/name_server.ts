import { isIP } from 'node:net'
import { createSocket, type RemoteInfo } from 'node:dgram'
import outsideConfig from '#config/outside'

const TYPES: Record<number, 4 | 6> = { 1: 4, 28: 6 }
const NO_SUCH_NAME = 3

/** Addresses, or none; `silent`: no answer ever. */
type Records = (name: string) => string[] | 'silent' | undefined

/** Who is asked for names as long as it is there: a DNS server on 127.0.0.1, with the records that a test wants. */
export class NameServer {
  /** Every question for IPv4 addresses, in order. */
  readonly asked: string[] = []
  #socket = createSocket('udp4')

  private constructor(private records: Records) {
    this.#socket.on('message', (query, from) => this.#answer(query, from))
  }

  static async start(cleanup: (hook: () => void) => void, records: Records) {
    const server = new NameServer(records)
    await new Promise<void>((resolve) => server.#socket.bind(0, '127.0.0.1', resolve))
    outsideConfig.nameServers = [`127.0.0.1:${server.#socket.address().port}`]
    cleanup(() => {
      outsideConfig.nameServers = []
      server.#socket.close()
    })
    return server
  }

  #answer(query: Buffer, { port, address }: RemoteInfo) {
    const { name, end } = nameIn(query)
    const family = TYPES[query.readUInt16BE(end)]
    if (family === 4) this.asked.push(name)
    const found = this.records(name)
    if (found === 'silent') return
    const fitting = (found ?? []).filter((one) => isIP(one) === family)
    const head = Buffer.alloc(12)
    query.copy(head, 0, 0, 2)
    head.writeUInt16BE(0x8180 | (found ? 0 : NO_SUCH_NAME), 2)
    head.writeUInt16BE(1, 4)
    head.writeUInt16BE(fitting.length, 6)
    const question = query.subarray(12, end + 4)
    this.#socket.send(Buffer.concat([head, question, ...fitting.map(recordOf)]), port, address)
  }
}

/** The name asked for, and where it ends. */
function nameIn(query: Buffer) {
  const labels: string[] = []
  let at = 12
  for (let length = query[at]; length > 0; length = query[at]) {
    labels.push(query.toString('latin1', at + 1, at + 1 + length))
    at += 1 + length
  }
  return { name: labels.join('.').toLowerCase(), end: at + 1 }
}

/** An answer to the name in the question, which nobody is to remember. */
function recordOf(address: string) {
  const bytes = bytesOf(address)
  const head = Buffer.from([0xc0, 12, 0, bytes.length === 4 ? 1 : 28, 0, 1, 0, 0, 0, 0, 0, 0])
  head.writeUInt16BE(bytes.length, 10)
  return Buffer.concat([head, bytes])
}

function bytesOf(address: string): Buffer {
  if (isIP(address) === 4) return Buffer.from(address.split('.').map(Number))
  const [before, after] = new URL(`http://[${address}]`).hostname.slice(1, -1).split('::')
  const groups = (part = '') => part.split(':').filter(Boolean)
  const [head, tail] = [groups(before), groups(after)]
  const middle = Array<string>(8 - head.length - tail.length).fill('0')
  return Buffer.from(
    [...head, ...middle, ...tail].map((group) => group.padStart(4, '0')).join(''),
    'hex'
  )
}
