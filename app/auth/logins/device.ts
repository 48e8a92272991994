import type { HttpContext } from '@adonisjs/core/http'
import { truncatedAddress } from '#app/shared/addresses'

/** From what somebody signed in, kept in the session itself. */
export interface Device {
  /** As the browser calls itself. */
  agent: string
  /** The network of the address. */
  network: string | null
}

const KEY = 'device'
const LONGEST = 256

export function noteDevice({ session, request }: HttpContext) {
  const agent = (request.header('user-agent') ?? '').slice(0, LONGEST).toWellFormed()
  const device: Device = { agent, network: truncatedAddress(request.ip()) }
  session.put(KEY, device)
}

export function deviceIn(data: Record<string, any>): Device {
  return data[KEY] ?? { agent: '', network: null }
}
