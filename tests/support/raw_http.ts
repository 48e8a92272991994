import { connect, type Socket } from 'node:net'

export interface RawOptions {
  /** What follows the last byte: nothing, no more (FIN), or nobody is there any longer (RST). */
  then?: 'wait' | 'end' | 'reset'
  /** Rest after each piece, ms. */
  pauseMs?: number
  port?: number
}

/** Writes bytes as they are to a server on this machine and gives back all that comes until it hangs up. */
export async function sendRaw(pieces: (string | Buffer)[], options: RawOptions = {}) {
  const { then = 'wait', pauseMs = 0, port = Number(process.env.PORT) } = options
  const socket = connect({ port, host: process.env.HOST, noDelay: true })
  const answer = allOf(socket)
  for (const piece of pieces) {
    await write(socket, piece)
    if (pauseMs) await new Promise((resolve) => setTimeout(resolve, pauseMs))
  }
  if (then === 'end') socket.end()
  if (then === 'reset') socket.resetAndDestroy()
  return answer
}

/** That the server does not wait for the rest of what we send is no error: the answer counts. */
function allOf(socket: Socket): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>()
  const chunks: Buffer[] = []
  socket.on('data', (chunk: Buffer) => chunks.push(chunk))
  socket.on('error', () => {})
  socket.on('close', () => resolve(Buffer.concat(chunks).toString()))
  socket.setTimeout(10_000, () => reject(new Error('neither an answer nor an end')))
  return promise
}

/** Done when the kernel took it, or nobody will. */
function write(socket: Socket, piece: string | Buffer) {
  return new Promise<void>((resolve) => {
    if (socket.destroyed) resolve()
    else socket.write(piece, () => resolve())
  })
}
