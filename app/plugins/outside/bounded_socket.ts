import type { Socket } from 'node:net'

/**
 * What may come in for one request, head and body and whatever a parser reads over: interim answers, extensions of chunks. What is
 * kept of an answer is far less; this is for those who send without an end, which would keep the process from everything else.
 */
const MAX_BYTES = 1024 * 1024

/** Hangs up on whoever sends more than that. A connection is used again: each time we write, it begins anew. */
export function boundedSocket(socket: Socket, maxBytes = MAX_BYTES): Socket {
  const push = socket.push.bind(socket)
  let written = -1
  let received = 0
  socket.push = (chunk: Buffer | null, encoding) => {
    if (socket.bytesWritten !== written) [written, received] = [socket.bytesWritten, 0]
    received += chunk?.length ?? 0
    if (received <= maxBytes) return push(chunk, encoding)
    socket.destroy(new Error('it sends without an end'))
    return false
  }
  return socket
}
