import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net'

export type Direction = 'to_server' | 'to_client'
export type Verdict = 'pass' | 'swallow' | 'cut'

/** What becomes of a piece of the conversation. Pieces of one direction are judged in order, each before the next. */
export type Rule = (direction: Direction, piece: Buffer) => Verdict | Promise<Verdict>

/** Stands between two processes and can lose what one says to the other, or break their connections. */
export class TcpProxy {
  static async before(port: number): Promise<TcpProxy> {
    const proxy = new TcpProxy(port)
    proxy.#server.listen(0, '127.0.0.1')
    await once(proxy.#server, 'listening')
    return proxy
  }

  rule: Rule = () => 'pass'
  #server: Server
  #sockets = new Set<Socket>()

  constructor(private target: number) {
    this.#server = createServer((client) => this.#link(client))
  }

  get port() {
    return (this.#server.address() as AddressInfo).port
  }

  /** Breaks all connections. */
  cut() {
    for (const socket of this.#sockets) socket.resetAndDestroy()
  }

  close() {
    this.cut()
    this.#server.close()
  }

  #link(client: Socket) {
    const server = connect(this.target, '127.0.0.1')
    for (const [socket, other] of [
      [client, server],
      [server, client],
    ]) {
      this.#sockets.add(socket)
      socket.on('error', () => {}) // its end follows
      socket.on('close', () => {
        this.#sockets.delete(socket)
        other.destroy()
      })
    }
    void this.#pump(client, server, 'to_server')
    void this.#pump(server, client, 'to_client')
  }

  async #pump(from: Socket, to: Socket, direction: Direction) {
    try {
      for await (const piece of from) {
        const verdict = await this.rule(direction, piece)
        if (verdict === 'cut') return this.cut()
        if (verdict === 'pass') to.write(piece)
      }
    } catch {
      // Broken by one of the three.
    }
  }
}
